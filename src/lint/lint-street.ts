import type { Diagnostic } from '../model/diagnostic.js'
import type { Job } from '../model/job.js'
import type { GroupItem, ImageItem, Scene, SceneItem } from '../model/scene.js'
import type { Unit } from '../model/unit.js'
import { formatDay } from '../text/dates.js'

/** Groups of print formats that hang in the street or at a gate. */
const STREET: ReadonlySet<string> = new Set(['bang-ron', 'phuon', 'pano'])
/** Groups that stand inside a building of the State. */
const OFFICE: ReadonlySet<string> = new Set(['phong', 'standee'])
/** Advertising law 2012, article 27: days a banner may hang, and the share of its area that a sponsor's logo may take. */
const HANG_DAYS = 15
const LOGO_SHARE = 0.2
/** How far from its edge a sponsor's logo may begin, as a share of the side: the last fifth is "the very end". */
const EDGE = 0.75

const LAW = 'Luật Quảng cáo 2012, Điều 27'
const DAY = 86_400_000

/** Rules of the street that a plan alone can break: who is named on it, how long it hangs, a sponsor at an office. */
export function lintStreet(units: readonly Unit[], jobs: readonly Job[]): Diagnostic[] {
  const street = jobs.filter((job) => STREET.has(job.format.group))
  // the days are those of banners; a hoarding may stand longer
  const sponsored = street.filter((job) => job.format.group !== 'pano' && job.assets.partners.length > 0)
  return [
    ...many(street.filter(lacksIssuer), (names) =>
      say(
        'thieu-don-vi-treo',
        'warning',
        `${names} không ghi tên đơn vị thực hiện.`,
        `Treo ngoài đường phải có tên và địa chỉ người thực hiện. Theo ${LAW}, khoản 2.`,
      ),
    ),
    ...(sponsored.length > 0 ? hangTime(units) : []),
    ...many(
      jobs.filter((job) => OFFICE.has(job.format.group) && job.assets.partners.length > 0),
      (names) =>
        say(
          'tai-tro-tai-tru-so',
          'note',
          `${names} có logo đối tác; nếu đó là nhà tài trợ thì không đặt tại trụ sở cơ quan.`,
          'Trụ sở cơ quan Đảng, Nhà nước không quảng cáo. Theo hướng dẫn của UBND huyện Chương Mỹ, Hà Nội (2025).',
        ),
    ),
  ]
}

const lacksIssuer = (job: Job): boolean =>
  !job.pages.some((piece) => piece.carries.includes('unit') || piece.carries.includes('parent'))

/** Told once, for the first unit that hangs too long. */
function hangTime(units: readonly Unit[]): Diagnostic[] {
  const daysOf = ({ dates }: Unit): number => Math.round((Date.parse(dates.to) - Date.parse(dates.from)) / DAY) + 1
  const long = units.find((unit) => daysOf(unit) > HANG_DAYS)
  if (!long) return []
  const [{ from }, days] = [long.dates, daysOf(long)]
  const last = new Date(Date.parse(from) + (HANG_DAYS - 1) * DAY).toISOString().slice(0, 10)
  return [
    say(
      'treo-qua-15-ngay',
      'warning',
      `Băng rôn có logo đối tác treo ${days} ngày: nếu là nhà tài trợ, mỗi lần treo không quá ${HANG_DAYS} ngày.`,
      `Treo đến ${formatDay(last)} rồi thay, hoặc bỏ logo. Theo ${LAW}, khoản 4.`,
    ),
  ]
}

/** Rules about where a partner's logo stands and how large it is, which only the drawn page can break. */
export function lintSponsorLogo(job: Job, scene: Scene): Diagnostic[] {
  if (!STREET.has(job.format.group)) return []
  const logos = images([...scene.shell, ...scene.imprint]).filter((image) => job.assets.partners.includes(image.asset))
  if (logos.length === 0) return []
  const found: Diagnostic[] = []
  const area = logos.reduce((sum, { box }) => sum + box.width * box.height, 0) / (scene.width * scene.height)
  if (area > LOGO_SHARE) {
    found.push(
      say(
        'logo-tai-tro-lon',
        'warning',
        `${job.format.vi}: logo đối tác chiếm ${Math.round(area * 100)} % diện tích; logo nhà tài trợ nhiều nhất ${LOGO_SHARE * 100} %.`,
        `Theo ${LAW}, khoản 3.`,
      ),
    )
  }
  const isWide = scene.width >= scene.height
  const atEdge = logos.every(({ box }) =>
    isWide ? box.x + box.width / 2 >= scene.width * EDGE : box.y + box.height / 2 >= scene.height * EDGE,
  )
  if (!atEdge) {
    found.push(
      say(
        'logo-tai-tro-sai-cho',
        'warning',
        `${job.format.vi}: logo đối tác không ở ${isWide ? 'đầu bên phải' : 'phía dưới cùng'}; logo nhà tài trợ phải đặt ở đó.`,
        `Nếu là cơ quan phối hợp thì không cần sửa. Theo ${LAW}, khoản 3.`,
      ),
    )
  }
  return found
}

/** All pictures of a display list; groups only clip and move by whole pages here, so boxes are taken as they stand. */
function images(items: readonly SceneItem[]): ImageItem[] {
  return items.flatMap((item) => (item.kind === 'image' ? [item] : item.kind === 'group' ? moved(item) : []))
}

function moved({ items, transform }: GroupItem): ImageItem[] {
  const inner = images(items)
  if (!transform) return inner
  const [a, , , d, e, f] = transform
  return inner.map((image) => ({
    ...image,
    box: {
      x: a * image.box.x + e,
      y: d * image.box.y + f,
      width: Math.abs(a) * image.box.width,
      height: Math.abs(d) * image.box.height,
    },
  }))
}

/** One finding for all pieces that share a fault. */
function many(jobs: readonly Job[], tell: (names: string) => Diagnostic): Diagnostic[] {
  const names = [...new Set(jobs.map((job) => job.format.vi))]
  if (names.length === 0) return []
  const shown = names.slice(0, 3).join(', ')
  return [tell(names.length > 3 ? `${shown} và ${names.length - 3} sản phẩm khác` : shown)]
}

const say = (code: string, severity: Diagnostic['severity'], message: string, hint: string): Diagnostic => ({
  code,
  severity,
  message,
  hint,
})
