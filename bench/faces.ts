// What the face detectors find: invented, rendered heads by size and condition, and the photographs that come with the detectors' package.
// node bench/faces.ts [--size PIXELS]... [--first SEED] [--ssd T] [--tiny T] [--no-turned] [--no-photographs]

import { parseArgs } from 'node:util'
import { loadFaceNetworks } from '../src/system/face-networks.ts'
import { FACE_THRESHOLDS, findFaces } from '../src/system/face-search.ts'
import { isCovered, photographFaces } from '../test/support/face-photographs.ts'
import { FACE_CONDITIONS, FACE_SIZES, type FaceScene, faceScene } from '../test/support/face-scenes.ts'

const { values } = parseArgs({
  options: {
    size: { type: 'string', multiple: true },
    'no-photographs': { type: 'boolean' },
    first: { type: 'string', default: '100000' },
    ssd: { type: 'string', default: `${FACE_THRESHOLDS.ssd}` },
    tiny: { type: 'string', default: `${FACE_THRESHOLDS.tiny}` },
    'no-turned': { type: 'boolean' },
  },
})
const first = Number(values.first)
const options = {
  thresholds: { ssd: Number(values.ssd), tiny: Number(values.tiny) },
  isTurned: values['no-turned'] !== true,
}
const networks = await loadFaceNetworks()

interface Count {
  faces: number
  found: number
  ssd: number
  tiny: number
  extra: number
  pictures: number
}

const none = (): Count => ({ faces: 0, found: 0, ssd: 0, tiny: 0, extra: 0, pictures: 0 })
const bySize = new Map<string, Count>()
const byCondition = new Map<string, Count>()
const photographs = new Map<string, Count>()
let seconds = 0
let megapixels = 0

async function measure(scene: Pick<FaceScene, 'data' | 'width' | 'height' | 'faces'>, counts: readonly Count[]) {
  const before = performance.now()
  const areas = await findFaces(networks, scene, options)
  seconds += (performance.now() - before) / 1000
  megapixels += (scene.width * scene.height) / 1e6
  const covers = scene.faces.map(face => areas.filter(area => isCovered(face, area)))
  const used = new Set(covers.flat())
  for (const count of counts) {
    count.pictures++
    count.faces += scene.faces.length
    count.found += covers.filter(list => list.length > 0).length
    count.ssd += covers.filter(list => list.some(area => area.isSsd)).length
    count.tiny += covers.filter(list => list.some(area => area.isTiny)).length
    count.extra += areas.filter(area => !used.has(area)).length
  }
}

const countIn = (table: Map<string, Count>, key: string) => {
  const count = table.get(key) ?? none()
  table.set(key, count)
  return count
}

const percent = (part: number, whole: number) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`)
function print(title: string, table: Map<string, Count>): void {
  console.log(`\n${title}\nkind | faces | found | ssd | tiny | areas without a face, a picture`)
  const all = none()
  for (const [key, count] of table) {
    const { faces, found, ssd, tiny, extra, pictures } = count
    console.log(
      [
        key,
        faces,
        percent(found, faces),
        percent(ssd, faces),
        percent(tiny, faces),
        (extra / pictures).toFixed(2),
      ].join(' | '),
    )
    for (const name of Object.keys(all) as (keyof Count)[]) all[name] += count[name]
  }
  console.log(
    [
      'all',
      all.faces,
      percent(all.found, all.faces),
      percent(all.ssd, all.faces),
      percent(all.tiny, all.faces),
      (all.extra / all.pictures).toFixed(2),
    ].join(' | '),
  )
}
const sizes = values.size?.map(Number) ?? FACE_SIZES
for (const [i, condition] of FACE_CONDITIONS.entries())
  for (const size of sizes)
    for (let again = 0; again < (size >= 80 ? 2 : 1); again++) {
      const scene = await faceScene(condition, size, first + i * 1000 + size + again)
      await measure(scene, [countIn(bySize, `${size} px`), countIn(byCondition, condition)])
      process.stderr.write('.')
    }
print('Rendered heads by size of the face', bySize)
print('Rendered heads by condition', byCondition)
const photographSizes = values['no-photographs'] ? [] : sizes.filter(size => size <= 80 && size !== 32)
for (const scene of await photographFaces(photographSizes)) {
  await measure(scene, [countIn(photographs, `${scene.condition}, ${scene.size} px`)])
  process.stderr.write('.')
}
print('Photographs of the package', photographs)
console.log(
  `\n${(seconds / megapixels).toFixed(1)} s a megapixel; thresholds ssd ${options.thresholds.ssd}, tiny ${options.thresholds.tiny}; turned ${options.isTurned}; first seed ${first}`,
)
