import type { Artifact } from './job.js'

/** Whether a file is drawn from its pages wherever it is shown: nothing here opens PDFs, and press pictures are too large and in inks. */
export const isPressFile = ({ path, fileType }: Pick<Artifact, 'path' | 'fileType'>): boolean =>
  fileType === 'pdf' || fileType === 'tif' || /-\d+dpi(?:-mat-\d)?\.jpg$/.test(path)
