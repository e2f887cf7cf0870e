import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseBagDeclaration } from './bagit-declaration.ts'
import { type BytesAt, decodedLines, isKnownEncoding, TextFault } from './bagit-lines.ts'
import { manifestName, parseFetchLine, parseManifestLine } from './bagit-manifest.ts'
import { safePayloadName } from './bagit-names.ts'
import { bagPathFault, bagPathWarning, collisionKey, decodeBagPath, encodeBagPath, withoutDots } from './bagit-path.ts'
import { parseOxum, renderTag, TagReader } from './bagit-tags.ts'

const LIMITS = { lineUnits: 1000, lines: 1000 }

/** Gives at most `most` bytes at once, so that lines and characters fall between two readings. */
function source(bytes: Uint8Array, most = bytes.length): BytesAt {
  return {
    sizeBytes: bytes.length,
    readAt(target, position) {
      const part = bytes.subarray(position, position + Math.min(most, target.length))
      target.set(part)
      return part.length
    },
  }
}

function linesOf(bytes: Uint8Array, encoding: string, most?: number, limits = LIMITS): string[] {
  const lines: string[] = []
  for (const batch of decodedLines(source(bytes, most), encoding, limits)) {
    assert.equal(batch.first, lines.length + 1)
    lines.push(...batch.lines)
  }
  return lines
}

test('lines come out as they went in, whatever their ends, their encoding and the pieces they are read in', () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'я', 'é', ' ', '😀', '%') }).filter(text => text.isWellFormed())
  fc.assert(
    fc.property(
      fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 6 }),
      fc.constantFrom('UTF-8', 'UTF-16', 'utf-16le'),
      fc.integer({ min: 1, max: 9 }),
      (parts, encoding, most) => {
        const text = parts.map(([words, end]) => words + end).join('')
        const mark = encoding === 'UTF-16' ? '\ufeff' : ''
        const bytes = Buffer.from(mark + text, encoding === 'UTF-8' ? 'utf8' : 'utf16le')
        const expected = text.split(/\r\n|\n|\r/)
        if (expected.at(-1) === '') expected.pop()
        // A UTF-16 mark must lie in the first piece, as it does where pieces are megabytes.
        assert.deepEqual(linesOf(bytes, encoding, Math.max(most, 2)), expected)
      },
    ),
  )
})

test('Latin-1 has a character for every byte', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  assert.equal(linesOf(bytes, 'ISO-8859-1').join('').length, 256 - 2)
  assert.equal(linesOf(Uint8Array.of(0x80, 0xe9), 'latin1')[0], '\u0080é')
})

test('text that is not in its encoding, long lines and many lines end the reading', () => {
  const fault = (work: () => unknown) => {
    try {
      work()
    } catch (error) {
      assert.ok(error instanceof TextFault)
      return [error.kind, error.line]
    }
    return undefined
  }
  assert.deepEqual(
    fault(() => linesOf(Uint8Array.of(0x61, 0x0a, 0xff), 'UTF-8')),
    ['encoding', 1],
  )
  assert.deepEqual(
    fault(() => linesOf(Uint8Array.of(0x61, 0x0a, 0xd0), 'UTF-8', 2)),
    ['encoding', 2],
  )
  const long = Buffer.from(`a\n${'b'.repeat(1001)}`)
  assert.deepEqual(
    fault(() => linesOf(long, 'UTF-8', 700)),
    ['line-long', 2],
  )
  assert.equal(
    fault(() => linesOf(long.subarray(0, 1002), 'UTF-8')),
    undefined,
  )
  assert.deepEqual(
    fault(() => linesOf(Buffer.from('\n'.repeat(1001)), 'UTF-8')),
    ['lines-many', 1001],
  )
  assert.equal(
    fault(() => linesOf(Buffer.from('\n'.repeat(1000)), 'UTF-8')),
    undefined,
  )
})

test('encodings are known by their names', () => {
  for (const known of ['UTF-8', 'utf8', 'US-ASCII', 'ISO-8859-1', 'UTF-16', 'windows-1251'])
    assert.ok(isKnownEncoding(known))
  for (const unknown of ['UTF-9', '', 'EBCDIC']) assert.ok(!isKnownEncoding(unknown), unknown)
})

test('a path survives its encoding, and an encoded path holds no line end', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '%', '\n', '\r', '0', 'A', 'd', 'D', '2', '5') }), path => {
      const encoded = encodeBagPath(path)
      assert.ok(!/[\r\n]/.test(encoded))
      assert.equal(decodeBagPath(encoded, true), path)
    }),
  )
})

test('before 1.0 only line ends are encoded', () => {
  assert.equal(decodeBagPath('data/%7Edir%25%0a', false), 'data/%7Edir%25\n')
  assert.equal(decodeBagPath('data/%7Edir%25%0D', true), 'data/%7Edir%\r')
})

test('paths that could lead out of a bag are refused', () => {
  const refused = {
    absolute: ['/tmp/foo', '\\\\?\\UNC\\server\\x', '\\x'],
    parent: ['../x', 'data/../../x', 'data/..', 'data\\..\\x', '..'],
    home: ['~/foo', '~root/foo', '%HomeDrive%\\Windows'],
    drive: ['C:\\Windows', 'c:x'],
    nul: ['data/a\0b'],
    empty: [''],
    long: [`data/${'a'.repeat(4096)}`],
    backslash: ['\\.\\./x', 'data/a\\./b'].slice(1),
  }
  for (const [fault, paths] of Object.entries(refused))
    for (const path of paths) assert.equal(bagPathFault(path), fault, path)
  for (const path of ['data/a', 'data/~a', 'data/a..b', 'data/%a%/b', 'data/..a', 'data/a:b', 'data/a\\b'])
    assert.equal(bagPathFault(path), undefined, path)
})

test('paths that some systems cannot hold are accepted with a warning', () => {
  const warned = { control: 'data/a\nb', reserved: 'data/CON.txt', system: 'data/.DS_Store', backslash: 'data/a\\b' }
  for (const [warning, path] of Object.entries(warned)) assert.equal(bagPathWarning(path), warning)
  assert.equal(bagPathWarning('data/a. '), 'reserved')
  assert.equal(bagPathWarning('data/console.txt'), undefined)
})

test('needless dots and slashes are dropped; case and composition do not tell paths apart', () => {
  assert.equal(withoutDots('./data/./a//b'), 'data/a/b')
  assert.equal(withoutDots('data/a.b/c.'), 'data/a.b/c.')
  assert.equal(collisionKey('data/Nu\u0301N'), collisionKey('data/nÚn'))
  assert.notEqual(collisionKey('data/a'), collisionKey('data/b'))
})

test('a safe name is one that every system holds, and stays as it is', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'a.:%\\~ \u202e\ud800漢!/') })),
      name => {
        const safe = safePayloadName(name)
        const path = `data/1/${safe}`
        assert.equal(bagPathFault(path), undefined)
        assert.notEqual(bagPathWarning(path), 'control')
        assert.notEqual(bagPathWarning(path), 'reserved')
        assert.notEqual(bagPathWarning(path), 'backslash')
        assert.ok(Buffer.byteLength(safe) <= 121 && safe !== '' && !/[/%]/.test(safe) && safe.isWellFormed())
        assert.equal(safePayloadName(safe), safe)
      },
    ),
    { numRuns: 400 },
  )
})

test('safe names keep what they can', () => {
  assert.equal(safePayloadName('export/chat.zip!photos/фото 1.jpg'), 'фото 1.jpg')
  assert.equal(safePayloadName('CON.txt'), '_CON.txt')
  assert.equal(safePayloadName('a:b?.json'), 'a_b_.json')
  assert.equal(safePayloadName('..'), '__')
  assert.equal(safePayloadName('x/'), 'original')
  const long = safePayloadName(`${'漢'.repeat(100)}.json`)
  assert.ok(long.endsWith('.json') && long.startsWith('漢漢') && Buffer.byteLength(long) <= 120)
})

test('lines of manifests and fetch lists', () => {
  assert.deepEqual(parseManifestLine('ABcd  data/a b.txt'), {
    digest: 'ABcd',
    path: 'data/a b.txt',
    hasAsterisk: false,
  })
  assert.deepEqual(parseManifestLine('ab *data/a'), { digest: 'ab', path: 'data/a', hasAsterisk: true })
  for (const wrong of ['', 'ab', 'xy data/a', 'ab ', ' ab data/a', '\\ab  data/a'])
    assert.equal(parseManifestLine(wrong), undefined)
  assert.deepEqual(parseFetchLine('http://h/a%20b - data/a b'), {
    url: 'http://h/a%20b',
    sizeBytes: undefined,
    path: 'data/a b',
  })
  assert.equal(parseFetchLine('ftp://h/a\t12 data/a')?.sizeBytes, 12)
  for (const wrong of ['h/a - data/a', 'http://h/a data/a', 'http://h/a -1 data/a', ''])
    assert.equal(parseFetchLine(wrong), undefined)
  assert.deepEqual(manifestName('tagmanifest-SHA-256.txt'), { algorithm: 'sha256', isTagManifest: true })
  assert.deepEqual(manifestName('manifest-md5.txt'), { algorithm: 'md5', isTagManifest: false })
  for (const other of ['manifest.txt', 'manifest-.txt', 'xmanifest-md5.txt', 'manifest-md5.txt.bak'])
    assert.equal(manifestName(other), undefined, other)
})

test('bagit.txt has two lines of one form', () => {
  const faults = (text: string) =>
    parseBagDeclaration(Buffer.from(text)).faults.map(({ kind, isFatal }) => `${kind} ${isFatal}`)
  const encoding = 'Tag-File-Character-Encoding: UTF-8\n'
  assert.deepEqual(faults(`BagIt-Version: 1.0\n${encoding}`), [])
  assert.deepEqual(faults(`BagIt-Version: 0.93\r\n${encoding}`), [])
  assert.deepEqual(faults(`\ufeffBagIt-Version: 1.0\n${encoding}`), ['mark true'])
  assert.deepEqual(faults(`BagIt-Version: .97\n${encoding}`), ['version-line true'])
  assert.deepEqual(faults(`BagIt-Version: 2.0\n${encoding}`), ['version-unknown true'])
  assert.deepEqual(faults(`BagIt-Version : 1.0\n${encoding}`), ['version-line true'])
  assert.deepEqual(faults('BagIt-Version: 1.0\n'), ['encoding-line true'])
  assert.deepEqual(faults(`BagIt-Version: 1.0 \n${encoding}`), ['space true'])
  assert.deepEqual(faults(`BagIt-Version: 0.97 \n${encoding}`), ['space false'])
  assert.deepEqual(faults(`BagIt-Version: 1.0\n${encoding}more\n`), ['more-lines true'])
  assert.deepEqual(parseBagDeclaration(Uint8Array.of(0xff)).faults[0].kind, 'not-text')
})

test('tags are read back as they were written, folded or not', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'б', '-', ':', '9'), minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(
      fc.stringMatching(/^[A-Z][a-z-]{0,20}$/),
      fc.array(word, { minLength: 1, maxLength: 20 }),
      (label, words) => {
        const written = renderTag(label, words.join(' '))
        const lines = written.trimEnd().split('\n')
        for (const line of lines)
          assert.ok(line.length <= 79 || !line.trim().includes(' ') || line.split(/: | /).length <= 2, line)
        const reader = new TagReader()
        for (const [at, line] of lines.entries()) reader.add(line, at + 1)
        assert.deepEqual(reader.finish(), [{ label, value: words.join(' '), line: 1 }])
        assert.deepEqual(reader.faults, [])
      },
    ),
  )
})

test('what is no tag is told, and a tag that repeats is kept', () => {
  const reader = new TagReader()
  const lines = ['A: 1', 'A : 2', '  more', 'nothing', '', ': x', 'B:']
  for (const [at, line] of lines.entries()) reader.add(line, at + 1)
  assert.deepEqual(
    reader.finish().map(({ label, value }) => [label, value]),
    [
      ['A', '1'],
      ['A', '2 more'],
      ['B', ''],
    ],
  )
  assert.deepEqual(
    reader.faults.map(({ line }) => line),
    [4, 6],
  )
  assert.deepEqual(reader.spaced, [2])
})

test('Payload-Oxum is two numbers', () => {
  assert.deepEqual(parseOxum('123.4'), { bytes: 123, files: 4 })
  for (const wrong of ['123', '1.2.3', '1,2', '-1.2', '']) assert.equal(parseOxum(wrong), undefined)
})
