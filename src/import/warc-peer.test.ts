// Web archives that another program wrote (warcio) are read as it wrote them, digests included.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WARCRecord, WARCSerializer } from 'warcio'
import { memoryFiles } from '../../test/support/memory-files.ts'
import { walkInputs } from './intake.ts'
import { READERS } from './readers.ts'

const PAGES = [
  { url: 'https://herald.example/news/1', html: '<html><body><p>The bridge was closed at noon.</p></body></html>' },
  { url: 'https://herald.example/жаңалық?б=2', html: '<html><body><p>Көпір түсте жабылды.</p></body></html>' },
  { url: 'http://old.example/a/b.html', html: `<html><body><p>${'long '.repeat(20_000)}</p></body></html>` },
]

async function written(gzip: boolean, version: 'WARC/1.0' | 'WARC/1.1'): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  const infos = { filename: 'peer.warc', warcVersion: version, type: 'warcinfo' as const }
  parts.push(await WARCSerializer.serialize(await WARCRecord.createWARCInfo(infos, { software: 'peer' }), { gzip }))
  for (const { url, html } of PAGES) {
    async function* body() {
      yield new TextEncoder().encode(html)
    }
    const httpHeaders = { 'Content-Type': 'text/html; charset=utf-8', 'X-Custom': 'yes' }
    const options = { url, date: '2031-03-04T05:06:07Z', type: 'response' as const, warcVersion: version, httpHeaders }
    parts.push(await WARCSerializer.serialize(await WARCRecord.create(options, body()), { gzip }))
  }
  return Buffer.concat(parts)
}

test('records of another writer come out with address, time, bytes and agreeing digests, packed or not, 1.0 or 1.1', async () => {
  for (const gzip of [false, true])
    for (const version of ['WARC/1.0', 'WARC/1.1'] as const) {
      const name = gzip ? 'peer.warc.gz' : 'peer.warc'
      const { files } = memoryFiles({ [`/${name}`]: { bytes: await written(gzip, version) } })
      const seen: unknown[] = []
      for await (const met of walkInputs([`/${name}`], files, READERS)) {
        if ('problem' in met) {
          assert.equal(met.problem.severity, 'notice', JSON.stringify(met.problem))
          continue
        }
        const pieces: Uint8Array[] = []
        for await (const piece of met.file.chunks()) pieces.push(piece)
        if (met.file.format === 'archive') continue
        const stated = await met.file.stated?.()
        seen.push({
          url: stated?.url,
          time: stated?.time,
          check: stated?.check,
          html: Buffer.concat(pieces).toString(),
        })
      }
      const expected = PAGES.map(({ url, html }) => ({
        url: new URL(url).href,
        time: '2031-03-04T05:06:07Z',
        check: 'match',
        html,
      }))
      assert.deepEqual(
        seen.map(row => ({ ...(row as object), url: new URL((row as { url: string }).url).href })),
        expected,
        `${name} ${version}`,
      )
    }
})
