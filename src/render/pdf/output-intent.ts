import type { ObjectStore } from './object-store.js'
import { pdfText, type PdfRef } from './pdf-syntax.js'

/** The printing condition all builds and pictures are made for; `profile` is its deflated ICC profile. */
export const addOutputIntent = (store: ObjectStore, profile: Uint8Array): PdfRef =>
  store.add({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: pdfText('FOGRA39'),
    OutputCondition: pdfText('Offset, coated paper, ISO 12647-2:2004'),
    RegistryName: pdfText('http://www.color.org'),
    Info: pdfText('Coated FOGRA39 (ISO 12647-2:2004)'),
    DestOutputProfile: store.addStream(profile, { N: 4, Filter: 'FlateDecode' }),
  })
