import type { Artifact } from '../model/job.js'
import { formatRange } from '../text/dates.js'
import { failureNotice } from './gallery-failures.js'
import type { GalleryFrame } from './gallery-frame.js'
import type { GalleryInput } from './gallery-input.js'
import { escapeHtml } from './html.js'
import { partnerNote } from './partner-note.js'

/** The head of the page: campaign, unit and dates, then what must be known before anything is printed or posted. */
export function galleryHead(input: GalleryInput, frame: GalleryFrame, pieces: number): string {
  const { manifest, theme } = input
  const { unit, artifacts } = manifest
  const slogan = frame.slogan ? `<p class="slogan">Chủ đề: “${escapeHtml(frame.slogan)}”</p>` : ''
  const parent = unit.parent ? `<p class="parent">${escapeHtml(frame.bound(unit.parent))}</p>` : ''
  return `<header>
<div class="title"><p class="campaign">${escapeHtml(frame.heading)} <b>năm ${theme.year}</b></p>
${parent}<h1>${escapeHtml(frame.bound(unit.name))}</h1>
<p class="dates">${escapeHtml(frame.bound(formatRange(unit.dates.from, unit.dates.to)))} · <span>${pieces} sản phẩm, ${artifacts.length} tệp</span></p>
${slogan}</div>
${frame.figure}
</header>
<div class="notices">${notices(input, frame).join('\n')}</div>`
}

function notices({ manifest, theme, failures }: GalleryInput, { formats }: GalleryFrame): string[] {
  const list: string[] = []
  const standIn = manifest.emblem === 'stand-in' || manifest.artifacts.some((artifact) => artifact.standIn)
  if (standIn) {
    list.push(
      notice(
        'Biểu trưng đang dùng là bản tạm của bộ kit này, chưa phải mẫu chính thức của cơ quan phát động.' +
          ' Khi có tệp chính thức, nhập bằng npx bo-kit chu-de nhap rồi tạo lại.',
      ),
    )
  }
  if (theme.confidence !== 'primary' && theme.confidence !== 'two_or_more') {
    list.push(
      notice(
        `Dữ liệu chiến dịch năm ${theme.year} ${DOUBT[theme.confidence]}: hãy đối chiếu với công văn trước khi in.`,
      ),
    )
  } else if (theme.slogan && theme.sloganConfidence !== 'primary' && theme.sloganConfidence !== 'two_or_more') {
    list.push(
      notice(`Câu chủ đề năm ${theme.year} ${DOUBT[theme.sloganConfidence]}: hãy đối chiếu với công văn trước khi in.`),
    )
  }
  const partners = partnersNotice(manifest.artifacts, formats)
  if (partners !== null) list.push(notice(partners))
  if (failures.length > 0) list.push(failureNotice(failures))
  return list
}

/** What the files tell of partners; a kit without any leaves none out. */
function partnersNotice(artifacts: readonly Artifact[], formats: GalleryFrame['formats']): string | null {
  return partnerNote(
    artifacts.map(({ format, omitted }) => ({
      group: formats.get(format)?.group ?? 'tu-chon',
      shows: !omitted.includes('partners'),
    })),
  )
}

const DOUBT = { one_public_source: 'mới có một nguồn công khai', uncertain: 'chưa chắc chắn' } as const

const notice = (text: string): string => `<p class="notice" role="note">${escapeHtml(text)}</p>`
