import { HELD_OUT_SCENES } from './test/support/drawn-scenes-held-out.ts'
import { jpegOf } from './test/support/drawn-edits.ts'
import { Random } from './src/algorithms/random.ts'
import { readPictureText } from './src/system/ocr-work.ts'
import { ocrTools } from './src/system/ocr.ts'
const data = ocrTools().data
for (const [name, draw] of Object.entries(HELD_OUT_SCENES).filter(([n])=>['wall','river','fire','market','convoy'].includes(n))) {
  const b = await jpegOf(draw(new Random('place 1'), new Random('moment 1')))
  const t = performance.now(); const r = await readPictureText(b, 'jpeg', data)
  console.log(name, Math.round(performance.now()-t), 'lines' in r ? `${r.lines.length} lines, sure ${r.lines.filter(l=>l.confidence>=.6).map(l=>l.text+' '+l.confidence).join(' | ')}` : r)
}
process.exit(0)
