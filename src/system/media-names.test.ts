import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cpuMilliseconds } from '../../test/support/cpu-time.ts'
import { readMediaName } from './media-names.ts'

const CASES: readonly (readonly [name: string, kind: string | undefined, iso: string | undefined, meaning?: string])[] =
  [
    ['photo_2022-01-07_10-11-12.jpg', 'telegram-name', '2022-01-07T10:11:12', 'sent'],
    ['photo_2022-01-07_10-11-12 (2).jpg', 'telegram-name', '2022-01-07T10:11:12', 'sent'],
    ['photo_2022-01-07 10.11.12.jpeg', 'telegram-name', '2022-01-07T10:11:12', 'sent'],
    ['photo_1@07-01-2022_10-11-12.jpg', 'telegram-name', '2022-01-07T10:11:12', 'sent'],
    ['chats/chat_1/photos/photo_12@07-01-2022_10-11-12_thumb.jpg', 'telegram-name', '2022-01-07T10:11:12', 'sent'],
    ['video_3@07-01-2022_10-11-12.mp4', 'telegram-name', '2022-01-07T10:11:12', 'sent'],
    ['IMG-20220107-WA0001.jpg', 'whatsapp-name', '2022-01-07', 'sent'],
    ['VID-20220107-WA0023.mp4', 'whatsapp-name', '2022-01-07', 'sent'],
    ['PTT-20220107-WA0002.opus', 'whatsapp-name', '2022-01-07', 'sent'],
    ['WhatsApp Image 2022-01-07 at 10.11.12 PM.jpeg', 'whatsapp-name', '2022-01-07T22:11:12', 'sent'],
    ['WhatsApp Video 2022-01-07 at 12.11.12 AM.mp4', 'whatsapp-name', '2022-01-07T00:11:12', 'sent'],
    ['00000012-PHOTO-2022-01-07-10-11-12.jpg', 'whatsapp-name', '2022-01-07T10:11:12', 'sent'],
    ['IMG_20220107_101112.jpg', 'camera-name', '2022-01-07T10:11:12', 'taken'],
    ['PXL_20220107_101112345.jpg', 'camera-name', '2022-01-07T10:11:12Z', 'taken'],
    ['20220107_101112.mp4', 'camera-name', '2022-01-07T10:11:12', 'taken'],
    ['DSC_0042.JPG', 'camera-name', undefined],
    ['Screenshot_20220107-101112.png', 'screenshot-name', '2022-01-07T10:11:12', 'written'],
    ['Screenshot_2022-01-07-10-11-12-345_com.example.app.jpg', 'screenshot-name', '2022-01-07T10:11:12', 'written'],
    ['Screenshot 2022-01-07 at 10.11.12.png', 'screenshot-name', '2022-01-07T10:11:12', 'written'],
    ['Снимок экрана 2022-01-07 в 10.11.12.png', 'screenshot-name', '2022-01-07T10:11:12', 'written'],
    ['RPReplay_Final1641550272.mp4', 'screen-recording', '2022-01-07T10:11:12Z', 'written'],
    ['screen-20220107-101112.mp4', 'screen-recording', '2022-01-07T10:11:12', 'written'],
    ['Изображение WhatsApp 2022-01-07 в 10.11.12.jpeg', 'whatsapp-name', '2022-01-07T10:11:12', 'sent'],
    ['signal-2022-01-07-10-11-12-345.jpg', 'signal-name', '2022-01-07T10:11:12', 'sent'],
    ['signal-attachment-2022-01-07-101112.jpeg', 'signal-name', '2022-01-07T10:11:12', 'sent'],
    ['signal-attachment-2022-01-07-101112_005.jpeg', 'signal-name', '2022-01-07T10:11:12', 'sent'],
    ['viber_image_2022-01-07_10-11-12-345.jpg', 'viber-name', '2022-01-07T10:11:12', 'sent'],
    ['IMG-0123456789abcdef0123456789abcdef-V.jpg', 'viber-name', undefined],
    ['FB_IMG_1641550272123.jpg', 'facebook-name', '2022-01-07T10:11:12Z', 'written'],
    ['received_123456789012345.jpeg', 'facebook-name', undefined],
    ['271234567_123456789012345_1234567890123456789_n.jpg', 'facebook-name', undefined],
    ['IMG_20220107_101112_345.jpg', 'camera-name', '2022-01-07T10:11:12', 'written'],
    ['IMG_0042.PNG', 'screenshot-name', undefined],
    ['IMG_0042.HEIC', 'camera-name', undefined],
    ['Screenshot 2022-01-07 101112.png', 'screenshot-name', '2022-01-07T10:11:12', 'written'],
    ['Screenshot from 2022-01-07 10-11-12.png', 'screenshot-name', '2022-01-07T10:11:12', 'written'],
    ['Снимок экрана от 2022-01-07 10-11-12.png', 'screenshot-name', '2022-01-07T10:11:12', 'written'],
    ['Снимок экрана 2022-01-07 101112.png', 'screenshot-name', '2022-01-07T10:11:12', 'written'],
    ['Снимок экрана (12).png', 'screenshot-name', undefined],
    ['Скриншот 07-01-2022 101112.jpg', 'screenshot-name', '2022-01-07T10:11:12', 'written'],
    ['Экран суреті 2022-01-07, 10.11.12.png', 'screenshot-name', '2022-01-07T10:11:12', 'written'],
    ['photo_2022-13-07_10-11-12.jpg', 'telegram-name', undefined],
    ['photo_2022-01-07_25-11-12.jpg', 'telegram-name', undefined],
    ['holiday.jpg', undefined, undefined],
    ['my photo_2022-01-07_10-11-12.jpg', undefined, undefined],
  ]

test('names of messengers, cameras and screenshots are known by their form, with the time in them', () => {
  for (const [name, kind, iso, meaning] of CASES) {
    const { traces, times } = readMediaName(name)
    assert.equal(traces[0]?.kind, kind, name)
    assert.equal(times[0]?.iso, iso, name)
    assert.equal(times[0]?.meaning, iso === undefined ? undefined : meaning, name)
    assert.equal(times[0]?.isZoned ?? false, iso?.endsWith('Z') ?? false, name)
  }
})

test('any name is read in time, and a time in it is a time', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80, unit: 'binary' }), text => {
      for (const { iso } of readMediaName(text).times)
        assert.ok(Number.isFinite(Date.parse(iso?.length === 10 ? iso : `${iso?.replace('Z', '')}Z`)))
    }),
  )
  const before = cpuMilliseconds()
  for (const piece of ['photo_', '20220107_', 'Screenshot_', '(1)', '_1', 'WhatsApp Image ', '-', 'IMG'])
    readMediaName(piece.repeat(2 ** 20 / piece.length))
  assert.ok(cpuMilliseconds() - before < 500)
})
