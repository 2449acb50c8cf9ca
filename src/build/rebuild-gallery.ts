import { existsSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { loadFormats } from '../input/formats.js'
import { readText } from '../input/read-text.js'
import { loadTheme } from '../input/themes.js'
import { problem, UserError, type Diagnostic } from '../model/diagnostic.js'
import type { Artifact } from '../model/job.js'
import { GALLERY_FILE } from '../report/file-names.js'
import { galleryFrame } from '../report/gallery-frame.js'
import { showsFiles } from '../report/read-gallery.js'
import { gradeGaps } from '../text/grade.js'
import { loadLexicon } from '../text/lexicon.js'
import { loadManifest, verifyManifest } from '../write/manifest-file.js'
import type { Manifest } from '../write/manifest-schema.js'
import { earlierPicture } from './gallery-picture.js'
import { type GalleryWork, writeGallery } from './write-gallery.js'

/** How deep below a folder units are looked for: `output/<campaign>-<year>/<unit>`. */
const DEPTH = 2

/** Folders of units at or below `folder`: those with a manifest, in order of their names. */
export async function findUnitFolders(folder: string, depth = DEPTH): Promise<string[]> {
  const there = await stat(join(folder, 'manifest.json')).then(
    (found) => found.isFile(),
    () => false,
  )
  if (there) return [folder]
  if (depth === 0) return []
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  const below = await Promise.all(names.map((name) => findUnitFolders(join(folder, name), depth - 1)))
  return below.flat()
}

/** A gallery written again from a folder, and what its user should know about the folder. */
export interface RebuiltGallery {
  readonly file: string
  readonly unit: string
  readonly files: number
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Gives what writes the gallery of one unit's folder again; PDFs keep the pictures they have in the page that is there,
 * and a page that shows images from their files does so again. What units share is read once.
 */
export function galleryRebuilder(root: string): (folder: string) => Promise<RebuiltGallery> {
  const campaigns = new Map<string, Promise<Campaign>>()
  return async (folder) => {
    const manifest = await loadManifest(folder)
    if (manifest === null) {
      throw new UserError([
        problem('thieu-manifest', `Thư mục “${folder}” không có tệp manifest.json.`, {
          hint: 'Chọn thư mục của một đơn vị, nơi có manifest.json.',
        }),
      ])
    }
    const key = `${manifest.campaign} ${manifest.year}`
    const campaign = campaigns.get(key) ?? openCampaign(root, manifest.campaign, manifest.year)
    campaigns.set(key, campaign)
    return rebuild(folder, manifest, await campaign)
  }
}

/** What the galleries of a campaign-year have in common. */
type Campaign = Pick<GalleryWork, 'theme' | 'formats' | 'frame'>

async function openCampaign(root: string, campaign: string, year: number): Promise<Campaign> {
  const [theme, formats] = await Promise.all([loadTheme(root, campaign, year), loadFormats(root)])
  const lexicon = loadLexicon(await readText(join(root, 'assets', 'lexicon.txt')))
  return { theme, formats, frame: galleryFrame({ theme, formats, grade: (text) => gradeGaps(text, lexicon) }) }
}

async function rebuild(folder: string, manifest: Manifest, campaign: Campaign): Promise<RebuiltGallery> {
  const { theme, formats } = campaign
  const faults = await verifyManifest(folder)
  const isLinked = showsFiles(await readFile(join(folder, GALLERY_FILE), 'utf8').catch(() => ''))
  const redraw = async (artifact: Artifact) =>
    isLinked && existsSync(join(folder, artifact.path)) ? earlierPicture(artifact, formats) : []
  const { file, bare } = await writeGallery({
    ...campaign,
    folder,
    manifest,
    fresh: new Map(),
    failures: null,
    redraw,
  })
  const diagnostics: Diagnostic[] = faults.map((fault) => ({ ...fault, severity: 'warning' }))
  if (theme.digest !== manifest.theme.digest) {
    diagnostics.push(
      note(
        'Dữ liệu chiến dịch đã thay đổi từ khi tạo bộ này.',
        'Tạo lại bằng npx bo-kit tao để các tệp theo dữ liệu mới.',
      ),
    )
  }
  const pdfs = bare.filter((path) => path.endsWith('.pdf'))
  if (pdfs.length > 0) {
    diagnostics.push(
      note(
        `${pdfs.length} tệp PDF không có ảnh nhỏ vì trang xem trước cũ đã mất hoặc tệp đã đổi.`,
        'Ảnh nhỏ của PDF chỉ có khi tạo: chạy lại npx bo-kit tao.',
      ),
    )
  }
  return { file, unit: manifest.unit.name, files: manifest.artifacts.length, diagnostics }
}

const note = (message: string, hint: string): Diagnostic => ({
  ...problem('xem-truoc', message, { hint }),
  severity: 'warning',
})
