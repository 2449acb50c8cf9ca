import { bareWords } from './bare-words.js'

/** How names of agencies begin, without accents. */
const AGENCY =
  /^(?:\d{1,3} |[a-z] )?(?:bao hiem|bhxh|so |uy ban|ubnd|hoi |truong |benh vien|trung tam|tt |phong |ban |cong doan|chi cuc|cuc |tong cuc|doan |xa |phuong |thi tran|vien |vu |van phong|lien doan|ldld|cong ty|dang uy|tap chi|bo |hdnd|hoi dong|mat tran|mttq|ubmttq|toa an|kho bac|ngan hang|nha |trung tam|thu vien|lien hiep|lhpn|tieu doan|dai hoc|hoc vien|cong an|quan |huyen |thanh pho )/u
/** Whether words begin as the name of an agency does. */
export const isAgency = (text: string): boolean => AGENCY.test(`${bareWords(text)} `)
