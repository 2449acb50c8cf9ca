import type { Template } from '../stage.js'
import { bannerMessage } from './banner-message.js'
import { coupleMessage } from './k1-doi.js'
import { pairMessage } from './k2-ghep-doi.js'
import { rowMessage } from './k3-hang-nguoi.js'
import { crowdMessage } from './k4-cong-dong.js'
import { dividedMessage } from './k5-dai-chia.js'
import { heartMessage } from './k6-trong-tim.js'
import { struckMessage } from './k7-xoa-bo.js'
import { waveMessage } from './k8-song.js'
import { hotlineMessage } from './k9-duong-day-nong.js'
import { storyMessage } from './story-message.js'
import { stripMessage } from './strip-message.js'
import { wideCoupleMessage, wideRowMessage, wideWaveMessage } from './wide-message.js'

/** The compositions of message pieces; of each archetype the first takes any message. */
export const messageTemplates: readonly Template[] = [
  coupleMessage,
  pairMessage,
  rowMessage,
  crowdMessage,
  dividedMessage,
  heartMessage,
  struckMessage,
  waveMessage,
  hotlineMessage,
  wideRowMessage,
  wideCoupleMessage,
  wideWaveMessage,
  bannerMessage,
  stripMessage,
  storyMessage,
]
