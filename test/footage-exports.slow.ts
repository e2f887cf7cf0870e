// What is read out of footage stays in the case: no hash, place, serial number, owner, spoken or written word, finding or name of a collection leaves with what is
// handed on, while exhibits and protected copies of them do.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import * as age from 'age-encryption'
import sharp from 'sharp'
import { hashText } from '../src/algorithms/pdq.ts'
import { Casebook } from '../src/casebook/casebook.ts'
import { keptReadings } from '../src/casebook/kept-readings.ts'
import { correctPictureText } from '../src/casebook/picture-text-corrections.ts'
import { keepDraft } from '../src/casebook/transcript-drafts.ts'
import { addTrustList } from '../src/casebook/trust-lists.ts'
import { EXPORT_FORMATS } from '../src/model/audience-profile.ts'
import { exhibitsOf } from '../src/preserve/exhibit-numbers.ts'
import { STANDARD_PROFILES } from '../src/protect/standard-profiles.ts'
import { nodeSystem } from '../src/system/system.ts'
import { hasFfmpeg } from './support/canary-media.ts'
import { filesBelow } from './support/canary-search.ts'
import { inside } from './support/command-inside.ts'
import { inFolder } from './support/command-line.ts'
import { drawnFootage, footageCase } from './support/footage-case.ts'
import { LeakSearch } from './support/leak-search.ts'
import { certificate, pem } from './support/own-authority.ts'

const COLLECTION = 'lepmosbrikfendor'
const OLDER = 'zivelkagantumshu'
const OWNER = 'Gandorvelkatum Briznop'
const SERIAL = 'KX-0041768-QZ'
const SAID = 'tumzivgarlep rovkatshubri'
const FOUND = 'dorganmosvel at the third pillar'
const ROLE = 'coder wokfenbritum'
const TAGGED = 'norbikavelumtash'
const TRUSTED = 'ostrevikalumdagor'
const DRAFTED = 'quillomartubeshkan'
const CORRECTED = 'brenovashkulidomet'
/** The place of the photograph and of a finding, in the ways a program may write it. */
const PLACES = ['43.253428', '43.25343', '76.902158', '76.90216', "43°15'12.34", '43 deg 15', '43,253428']
const CLAIM = `claims:
  - id: smoke
    kind: factual
    text: {en: "There was smoke over the square", ru: "Над площадью был дым", kk: "Алаң үстінде түтін болды"}
    support: {search: ["smoke over the square"]}
`

test('exports hold no reading of footage, with every format, while media leave', async () => {
  await inFolder(async folder => {
    const root = await footageCase(folder, hasFfmpeg)
    const ran = async (...words: string[]) => {
      const { status, out, errors } = await inside(words)
      assert.equal(status, 0, `${words.join(' ')}: ${errors}`)
      return out
    }
    const more = join(folder, 'more')
    mkdirSync(join(more, 'photos'), { recursive: true })
    await sharp((await drawnFootage(false)).get('photos/other.jpg'))
      .withExif({
        IFD0: { Make: 'Kestrel', Artist: OWNER },
        IFD2: { BodySerialNumber: SERIAL },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '43/1 15/1 1234/100',
          GPSLongitudeRef: 'E',
          GPSLongitude: '76/1 54/1 777/100',
        },
      })
      .withXmp(
        `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="/home/${OLDER}/a"/></rdf:RDF></x:xmpmeta>`,
      )
      .jpeg()
      .toFile(join(more, 'photos/pillar.jpg'))
    if (hasFfmpeg) {
      const tags = ['title', 'artist', 'comment', 'location', 'description', 'copyright'].flatMap(key => [
        '-metadata',
        `${key}=${key === 'location' ? '+43.2534+076.9022/' : TAGGED}`,
      ])
      const tracks = ['-metadata:s:0', `handler_name=${TAGGED}`, '-metadata:s:0', `title=${TAGGED}`]
      const drawn = ['-f', 'lavfi', '-i', 'testsrc=s=160x120:d=2:r=5']
      const heard = ['-f', 'lavfi', '-i', 'sine=frequency=330:duration=2']
      const codec = [
        '-c:v',
        'libx264',
        '-pix_fmt',
        'yuv420p',
        '-c:a',
        'aac',
        '-movflags',
        '+faststart+use_metadata_tags',
      ]
      mkdirSync(join(more, 'video_files'))
      mkdirSync(join(more, 'voice_messages'))
      for (const words of [
        [...drawn, ...heard, ...codec, ...tags, ...tracks, join(more, 'video_files/tagged.mp4')],
        [...heard, '-c:a', 'libopus', ...tags, ...tracks, join(more, 'voice_messages/spoken.ogg')],
      ])
        assert.equal(spawnSync('ffmpeg', ['-v', 'error', ...words]).status, 0)
    }
    const post = {
      id: 1,
      type: 'message',
      date: '2024-01-05T11:40:00',
      date_unixtime: '1704454800',
      from: 'East bank',
      from_id: 'user1500000009',
    }
    const messages = [
      { ...post, photo: 'photos/pillar.jpg', text: 'I see smoke over the square' },
      ...(hasFfmpeg
        ? [
            {
              ...post,
              id: 2,
              file: 'video_files/tagged.mp4',
              media_type: 'video_file',
              text: 'smoke over the square, again',
            },
            {
              ...post,
              id: 3,
              file: 'voice_messages/spoken.ogg',
              media_type: 'voice_message',
              text: 'smoke over the square, heard',
            },
          ]
        : []),
    ]
    writeFileSync(
      join(more, 'result.json'),
      JSON.stringify({ id: 1_500_000_009, name: 'East bank', type: 'public_supergroup', messages }),
    )
    writeFileSync(join(folder, 'claims.yaml'), CLAIM)
    await ran('analyse', more, '--case', root, '--claims', join(folder, 'claims.yaml'), '--no-source')
    const older = join(folder, 'older')
    mkdirSync(older)
    writeFileSync(join(older, `${OLDER}.jpg`), readFileSync(join(folder, 'exports/north/photos/street.jpg')))
    await ran('collections', root, '--add', older, '--name', COLLECTION, '--role', ROLE)

    const casebook = Casebook.open(root, nodeSystem, 'anechoic test')
    const media = exhibitsOf(casebook.custody.journal.acts()).all.filter(({ latest }) =>
      /\.(?:jpg|mp4|ogg)$/.test(latest.name),
    )
    const numberOf = (name: RegExp) => media.find(({ latest }) => name.test(latest.name))?.number ?? 0
    const kept = [COLLECTION, OLDER, OWNER, SERIAL, SAID, FOUND, ROLE, TRUSTED, DRAFTED, CORRECTED]
    const named = hasFfmpeg ? [...kept, TAGGED] : kept
    const planted = [...named, '+43.2534+076.9022', ...PLACES]
    const typed = planted.length
    const pictures = Array.from(keptReadings(casebook).all()).flatMap(({ reading }) => reading.picture ?? [])
    for (const { hash, small } of pictures) {
      const middle = Math.floor(small.data.length / 2)
      planted.push(hashText(hash.words), Buffer.from(hash.words.slice(0, 8).buffer).toString('hex'))
      planted.push(Buffer.from(small.data.slice(middle, middle + 48)).toString('hex'))
    }
    const posts = casebook.index().posts(Array.from({ length: casebook.index().columns().count }, (_, i) => i))
    const keys = posts.map(({ channel, messageId }) => `${channel.id}/${messageId}`)
    const trust = join(folder, 'trust.pem')
    writeFileSync(trust, pem(certificate({ name: 'Invented root', isAuthority: true })))
    addTrustList(casebook, { path: trust, name: TRUSTED, role: 'editor' })
    const seen = new Map(Array.from(keptReadings(casebook).all(), ({ reading }) => [reading.sha256, reading]))
    const lettered = { exhibit: numberOf(/pillar/), lines: [{ text: CORRECTED }], role: ROLE }
    assert.ok(await correctPictureText(casebook, { readings: seen }, lettered))
    keepDraft(casebook, numberOf(/pillar/), { base: 0, segments: [{ fromMs: 0, toMs: 9, text: DRAFTED }] })
    casebook.close()
    assert.ok(planted.length >= typed + 12)
    const review = {
      type: 'media-review',
      verdict: 'may-leave',
      checked: ['faces', 'text', 'surroundings'],
      areas: [],
      dismissed: [],
    }
    const finding = {
      type: 'exhibit-finding',
      stage: 'content',
      question: 'where',
      method: 'landmarks',
      confidence: 'high',
    }
    const place = { latitude: 43.253428, longitude: 76.902158, radiusMetres: 20 }
    const assertion = {
      type: 'assertion',
      claim: 'smoke',
      stance: 'support',
      evidentiality: 'own-perception',
      speakers: [],
    }
    const lines = [
      ...keys.map(post => ({ ...assertion, unit: { post }, role: ROLE, reason: SAID })),
      ...media
        .filter(({ latest }) => /(?:pillar|street-small|tagged|spoken)/.test(latest.name))
        .map(({ number }) => ({
          ...review,
          exhibit: number,
          sound: 'keep',
          description: 'A square.',
          role: ROLE,
          reason: SAID,
        })),
      { ...finding, exhibit: numberOf(/pillar/), finding: FOUND, place, role: ROLE, reason: SAID },
    ]
    writeFileSync(join(folder, 'records.jsonl'), lines.map(line => JSON.stringify(line)).join('\n'))
    await ran('record', root, '--from', join(folder, 'records.jsonl'))
    if (hasFfmpeg) {
      writeFileSync(join(folder, 'walk.srt'), `1\n00:00:00,500 --> 00:00:03,000\n${SAID} smoke over the square\n`)
      await ran(
        'transcript',
        root,
        '--exhibit',
        `${numberOf(/walk/)}`,
        join(folder, 'walk.srt'),
        '--language',
        'en',
        '--role',
        ROLE,
      )
    }
    const search = new LeakSearch(planted)
    const known = new Set(search.inFolder(folder).map(({ text }) => text))
    assert.deepEqual(
      named.filter(text => !known.has(planted.indexOf(text))),
      [],
      'the search finds them where nothing protects',
    )
    const recipient = await age.identityToRecipient(await age.generateX25519Identity())
    for (const audience of ['newsroom', 'public', 'court', 'archive', 'research'] as const) {
      const { openings } = STANDARD_PROFILES[audience].protection
      const out = join(folder, `out-${audience}`)
      const sealed = openings === 'sealed' ? ['--recipient', recipient] : []
      const words = ['export', root, '--for', audience, '--format', EXPORT_FORMATS.join(','), '--role', ROLE, ...sealed]
      const said = await ran(...words, '-o', out)
      const leaks = [...search.inFolder(out), ...search.inBytes(Buffer.from(said), 'what the command said')]
      assert.deepEqual(
        leaks.slice(0, 5).map(({ text, form, where }) => `${audience}: ${planted[text]} as ${form} in ${where}`),
        [],
      )
      const copies = filesBelow(out).filter(path => /\/media\//.test(path))
      if (STANDARD_PROFILES[audience].protection.media !== 'none')
        for (const ending of hasFfmpeg ? ['.jpg', '.mp4'] : ['.jpg'])
          assert.ok(
            copies.some(path => path.endsWith(ending)),
            `${audience}: no ${ending} left of ${copies.length}: ${said}`,
          )
      for (const path of copies.filter(name => name.endsWith('.jpg'))) {
        const { exif, xmp, iptc, icc } = await sharp(path).metadata()
        assert.deepEqual([exif, xmp, iptc, icc], [undefined, undefined, undefined, undefined], path)
      }
    }
  })
})
