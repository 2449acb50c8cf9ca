import type { ResolvedKit } from '../input/resolve-kit.js'
import { lintKit } from '../lint/lint-kit.js'
import { type Diagnostic, withoutKnown } from '../model/diagnostic.js'
import type { Job } from '../model/job.js'
import { planJobs } from '../plan/plan.js'
import { partnerNote } from '../report/partner-note.js'
import { showsPartners } from '../templates/index.js'
import { isSealValid } from '../write/metadata/seal.js'

/** What rules, papers and signatures say against a kit, without what the user has said to know. `jobs` are those of its first unit. */
export function lintResolved(
  { kit, origin, known }: ResolvedKit,
  jobs: readonly Job[] = [...planJobs(kit, kit.units.slice(0, 1))],
): readonly Diagnostic[] {
  const drawn = jobs.map((job) => (showsPartners(job) ? job : { ...job, assets: { ...job.assets, partners: [] } }))
  return withoutKnown([...sealFaults(kit, origin), ...lintKit(kit, drawn), ...withoutPartners(jobs)], known)
}

/** Which products do not show the partners that the kit has, once for all of them. */
function withoutPartners(jobs: readonly Job[]): Diagnostic[] {
  const pieces = jobs.filter((job) => job.assets.partners.length > 0)
  const message = partnerNote(pieces.map((job) => ({ group: job.format.group, shows: showsPartners(job) })))
  if (message === null) return []
  const hint = 'Cần logo đối tác trên sản phẩm in thì dùng pano hoặc tờ rơi.'
  return [{ code: 'doi-tac-khong-co-cho', severity: 'note', message, hint }]
}

/** A signed theme that was changed later, or whose official files are missing, is built without its seal. */
function sealFaults({ theme, emblem }: ResolvedKit['kit'], { seal, identity }: ResolvedKit['origin']): Diagnostic[] {
  const { campaign, year, digest } = theme
  if (!seal || isSealValid(seal, { campaign, year, theme: digest, identity: emblem === null ? null : identity }))
    return []
  return [
    {
      code: 'chu-ky-khong-khop',
      severity: 'warning',
      message: `Chữ ký của ${seal.signer} không khớp với chủ đề hoặc bộ nhận diện đang dùng; tệp làm ra sẽ không mang chữ ký.`,
      hint: 'Xin lại bản chủ đề kèm chữ ký từ nơi ban hành, hoặc nhập đúng bộ nhận diện đã ký.',
    },
  ]
}
