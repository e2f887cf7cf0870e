import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { filledAreas, heldFaces, isDismissed } from './video-areas.ts'
import { fillFrame, readFacts } from './videos.ts'

const INTERVAL = 0.5

test('a face that moves steadily between samples is filled at every moment', () => {
  const speed = fc.double({ min: -160, max: 160, noNaN: true })
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 120 }), speed, speed, (size, across, down) => {
      const at = (time: number) => ({ x: 800 + across * time, y: 800 + down * time, width: size, height: size })
      // As far as a face may move to be taken for the same one; at the very edge rounding decides.
      fc.pre(Math.max(Math.abs(across), Math.abs(down)) * INTERVAL <= 1.999 * size)
      const samples = Array.from({ length: 5 }, (_, i) => ({ time: i * INTERVAL, faces: [at(i * INTERVAL)] }))
      const areas = filledAreas(heldFaces(samples, INTERVAL), [], { width: 1920, height: 1920 }, 16)
      for (let time = 0; time <= 2; time += 0.04) {
        const face = at(time)
        const isFilled = areas.some(
          area =>
            area.from <= time &&
            time < area.to &&
            area.x <= face.x &&
            area.y <= face.y &&
            area.x + area.width >= face.x + size &&
            area.y + area.height >= face.y + size,
        )
        assert.ok(isFilled, `at ${time}`)
      }
    }),
  )
})

test('marked areas hold for their seconds, or always', () => {
  const frame = { width: 640, height: 480 }
  const [timed, always] = filledAreas(
    [],
    [
      { x: 0, y: 0, width: 16, height: 16, from: 1, to: 2 },
      { x: 0, y: 0, width: 9, height: 9 },
    ],
    frame,
    16,
  )
  assert.ok(timed.from < 1 && timed.to > 2)
  assert.ok(always.from === 0 && always.to === Number.POSITIVE_INFINITY)
})

test('a dismissed area holds for the same box at its time alone', () => {
  const face = { x: 10, y: 10, width: 50, height: 50 }
  assert.ok(isDismissed(face, 1, [face]))
  assert.ok(isDismissed(face, 1, [{ ...face, from: 0.5, to: 1.5 }]))
  assert.ok(!isDismissed(face, 2, [{ ...face, from: 0.5, to: 1.5 }]))
  assert.ok(!isDismissed({ ...face, x: 40 }, 1, [face]))
  assert.ok(!isDismissed(face, 1, [{ x: 0, y: 0, width: 640, height: 480 }]))
})

test('a frame is filled in brightness and colour, and nowhere else', () => {
  const [width, height] = [64, 48]
  const frame = new Uint8Array((width * height * 3) / 2).fill(77)
  fillFrame(frame, width, height, 1, 0.04, [{ x: 16, y: 16, width: 16, height: 16, from: 0, to: 2 }])
  assert.equal(frame.filter(value => value === 16).length, 16 * 16)
  assert.equal(frame.filter(value => value === 128).length, 2 * 8 * 8)
  const before = new Uint8Array(frame)
  fillFrame(frame, width, height, 3, 0.04, [{ x: 0, y: 0, width: 64, height: 48, from: 0, to: 2 }])
  assert.deepEqual(frame, before)
})

test('what ffprobe says is read, and nonsense refused', () => {
  const facts = (streams: unknown, duration = '4') => readFacts(JSON.stringify({ streams, format: { duration } }))
  const video = { codec_type: 'video', width: 641, height: 359, avg_frame_rate: '60/1' }
  assert.deepEqual(facts([video]), { width: 640, height: 358, rate: 30, seconds: 4, isTimed: true, hasSound: false })
  const turned = facts([{ ...video, side_data_list: [{ rotation: -90 }] }, { codec_type: 'audio' }])
  assert.ok(turned !== undefined && 'width' in turned && turned.width === 358 && turned.hasSound)
  assert.deepEqual(facts([{ codec_type: 'audio' }, { ...video, disposition: { attached_pic: 1 } }]), {
    ground: 'no-picture',
  })
  assert.deepEqual(facts([video], '901'), { ground: 'video-too-long' })
  for (const streams of [[], 'x', null, [{ ...video, width: 0 }], [{ ...video, height: 'wide' }]])
    assert.equal(facts(streams), undefined)
  assert.equal(readFacts('not json'), undefined)
})
