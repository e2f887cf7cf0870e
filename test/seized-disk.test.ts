// A sealed case on a seized machine: a thousand planted names, texts, numbers, links, file names and hashes are found nowhere, while it is open, when it
// is closed and after a kill. seized-disk.slow.ts does it at many more moments.

import assert from 'node:assert/strict'
import { once } from 'node:events'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { zipBytes } from './support/archive-bytes.ts'
import { LeakSearch } from './support/leak-search.ts'
import { described, finished, withSeizedDisk } from './support/seized-disk.ts'

test('the search finds a planted text in every form, and only there', () => {
  const texts = ['Karovelshutum', 'кароженгтумвел', '9995512345678', '7'.repeat(31).concat('ab'.repeat(16), '9')]
  const search = new LeakSearch(texts)
  const wide = (text: string) => Buffer.from(text, 'utf16le')
  const forms = (text: string): Uint8Array[] => {
    const plain = Buffer.from(text)
    return [
      plain,
      Buffer.from(text.toUpperCase()),
      wide(text),
      wide(text).swap16(),
      Buffer.from(plain.toString('hex').toUpperCase()),
      ...[0, 1, 2].map(before =>
        Buffer.from(Buffer.concat([Buffer.alloc(before, 9), plain, Buffer.from('?>')]).toString('base64url')),
      ),
      gzipSync(plain),
      deflateSync(wide(text)),
      zstdCompressSync(plain),
      zipBytes([{ name: 'x', bytes: gzipSync(plain) }]),
    ]
  }
  texts.forEach((text, index) => {
    for (const [number, form] of forms(text).entries())
      for (const around of [0, 1, 7]) {
        const bytes = Buffer.concat([Buffer.alloc(around, 3), form, Buffer.alloc(around, 3)])
        assert.ok(
          search.inBytes(bytes, 'here').some(leak => leak.text === index),
          `${text}, form ${number}`,
        )
      }
    assert.deepEqual(search.inBytes(Buffer.from(text.slice(1)), 'here'), [])
    const cut = gzipSync(
      Buffer.concat([Buffer.from(text), Buffer.from(Array.from({ length: 900 }, (_, i) => (i * i) >> 3))]),
    )
    assert.ok(search.inBytes(cut.subarray(0, -100), 'here').length > 0, 'of what a killed process compressed')
  })
  const digest = texts[3]
  assert.deepEqual(search.inBytes(Buffer.from(digest, 'hex'), 'here')[0]?.form, 'bytes')
})

test('an open case holds every planted text in a form that the search finds', async () => {
  await withSeizedDisk(async disk => {
    const made = await disk.run(['analyse', '--open', disk.material, '--case', disk.caseFolder])
    assert.equal(made.status, 0, made.errors)
    const found = new Set(disk.search().map(leak => leak.text))
    assert.ok(disk.planted.length >= 1000, `${disk.planted.length} planted`)
    const missed = disk.planted.filter((_, index) => !found.has(index))
    assert.deepEqual(missed, [])
  })
})

test('a sealed case and what its commands leave behind hold none, while it is open, closed, and after a kill', async () => {
  await withSeizedDisk(async disk => {
    const nothing = (when: string, processes: readonly number[] = []) => {
      const leaks = disk.search(processes)
      assert.equal(leaks.length, 0, `${when}: ${described(leaks, disk.planted)}`)
    }
    const killed = disk.start(['import', disk.material, '--case', disk.caseFolder])
    await pause(900)
    killed.kill('SIGKILL')
    await once(killed, 'close')
    nothing('after a kill')

    const analysing = disk.start(['analyse', disk.material, '--case', disk.caseFolder])
    const end = finished(analysing)
    let searches = 0
    for (; analysing.exitCode === null && analysing.signalCode === null; await pause(250)) {
      if (!analysing.kill('SIGSTOP')) break
      nothing('while it is open', [analysing.pid as number])
      searches++
      analysing.kill('SIGCONT')
    }
    const { status, errors } = await end
    assert.equal(status, 0, errors)
    assert.ok(searches >= 3, `${searches} searches while it was open`)
    nothing('when it is closed')

    const report = join(disk.elsewhere, 'report.html')
    for (const words of [
      ['search', disk.caseFolder, 'near'],
      ['verify', disk.caseFolder],
      ['report', disk.caseFolder, '--output', report],
    ]) {
      const run = await disk.run(words)
      // 4: of an import that was killed something may be left, which verify says.
      assert.ok(run.status === 0 || (words[0] === 'verify' && run.status === 4), run.errors + run.out)
      nothing(`after ${words[0]}`)
    }
  })
})
