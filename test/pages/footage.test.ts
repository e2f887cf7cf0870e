// Footage in a browser: the gallery with covered cards, one exhibit with its history, two side by side; numbers against what the casebook holds.

import assert from 'node:assert/strict'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { Casebook } from '../../src/casebook/casebook.ts'
import { mediaLibrary } from '../../src/casebook/media-library.ts'
import { exhibitsOf } from '../../src/preserve/exhibit-numbers.ts'
import { nodeSystem } from '../../src/system/system.ts'
import { axeViolations } from '../support/axe.ts'
import { hasFfmpeg } from '../support/canary-media.ts'
import { eventually, goTo, settled, withCasebook } from '../support/casebook-page.ts'
import { footageCase, HOSTILE_CAPTION } from '../support/footage-case.ts'

/** Numbers of exhibits by the end of their names, the families and how many media were read. */
function held(root: string) {
  const casebook = Casebook.open(root, nodeSystem, 'anechoic test')
  try {
    casebook.index().seal()
    const library = mediaLibrary(casebook)
    const exhibits = exhibitsOf(casebook.custody.journal.acts())
    const numberOf = (ending: string) => exhibits.all.find(({ latest }) => latest.name.endsWith(ending))?.number ?? 0
    const street = exhibits.all.find(({ latest }) => latest.name.endsWith('street.jpg'))
    const family = street === undefined ? undefined : library.familyOf(street.sha256)
    return {
      numberOf,
      sha256: street?.sha256 ?? '',
      media: library.readings.size,
      members: family?.members.length ?? 0,
      posts: family?.members.reduce((sum, { sha256 }) => sum + library.posts(sha256).length, 0) ?? 0,
      different: library.readings.size - library.families.reduce((sum, { members }) => sum + members.length - 1, 0),
    }
  } finally {
    casebook.close()
  }
}

const clean = async (page: Page, where: string) => assert.deepEqual(await axeViolations(page), [], where)
/** Waits until an expression holds in the page. */
async function until(page: Page, expression: string): Promise<void> {
  await eventually(page, async () => assert.ok(await page.evaluate(expression), `never so: ${expression}`))
}

const text = (page: Page) => page.locator('main').innerText()
const pixels = (page: Page) =>
  page.evaluate<number>(
    `[...document.querySelectorAll('.footage-thumbnail')].filter(canvas => { const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height); let least = 255, most = 0; for (let i = 0; i < data.length; i += 4) { if (data[i] !== data[i + 1] || data[i] !== data[i + 2]) return false; least = Math.min(least, data[i]); most = Math.max(most, data[i]) } return most - least > 60 }).length`,
  )

test('footage: gallery, history of an exhibit, comparison', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-footage-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const root = await footageCase(folder)
  const { numberOf, sha256, media, members, posts, different } = held(root)
  assert.equal(members, 3, 'the picture, a smaller copy, a mirrored one')
  assert.equal(posts, 5)
  const street = numberOf('street.jpg')
  const mirrored = numberOf('street-mirrored.jpg')
  const older = join(folder, 'older here')
  mkdirSync(older)
  copyFileSync(join(folder, 'exports', 'south', 'photos', 'street-small.jpg'), join(older, 'earlier.jpg'))
  const done = await withCasebook({ root }, async ({ page, faults, foreign }) => {
    const loaded: string[] = []
    page.on('request', request => {
      if (/\/held\/|footage\.thumbnails|reading\.medium/.test(request.url())) loaded.push(request.url())
    })
    await goTo(page, '#/footage')
    await page.locator('.footage-card').first().waitFor()

    // One card for what shows the same, covered, nothing loaded.
    assert.equal(await page.locator('.footage-card').count(), different)
    assert.match(await text(page), new RegExp(`${media} media that show ${different} different things`))
    assert.match(await text(page), /4 of 5 pictures/)
    assert.doesNotMatch(await text(page), /street|writer/)
    assert.deepEqual(loaded, [])
    await clean(page, 'gallery')
    await page.locator('.footage-card').first().getByRole('button').click()
    await page.locator('.footage-thumbnail').first().waitFor()
    assert.equal(await pixels(page), 1, 'a grey picture with something in it')
    await page.keyboard.press('v')
    await until(page, "document.querySelectorAll('.footage-thumbnail').length > 1")
    await page.keyboard.press('v')
    await page.locator('.footage-thumbnail').first().waitFor({ state: 'detached' })

    // Conditions stand in the address and outlive a reload.
    await page.getByRole('button', { name: 'not compared 1' }).click()
    await page.locator('.footage-card').first().waitFor()
    await until(page, "document.querySelectorAll('.footage-card').length === 1")
    assert.match(await page.evaluate<string>('location.hash'), /traits=unread/)
    await page.reload()
    await page.getByText('a damaged picture', { exact: true }).first().waitFor()
    assert.equal(await page.locator('.footage-card').count(), 1)
    await page.getByRole('button', { name: 'Clear conditions' }).click()
    await page.getByLabel('Cards').selectOption('all')
    await until(page, `document.querySelectorAll('.footage-card').length === ${media}`)

    // Looked for by the beginning of its hash; names are not searched while they are hidden.
    const find = page.getByLabel('Number, SHA-256 or name')
    await find.fill(sha256.slice(0, 8))
    await until(page, "document.querySelectorAll('.footage-card').length === 1")
    await find.fill('street')
    await page.getByText('No footage meets these conditions').waitFor()
    await page.getByLabel('Show names').check()
    await until(page, `document.querySelectorAll('.footage-card').length === ${members}`)
    await page.getByLabel('Show names').uncheck()
    await clean(page, 'looked for')

    // The exhibit: its sentence, every sighting, the copies with how close they are.
    await goTo(page, `#/footage?exhibit=${street}`)
    await page.locator('.exhibit-sightings tbody tr').first().waitFor()
    assert.equal(await page.locator('.exhibit-sightings tbody tr').count(), posts)
    assert.equal(await page.locator('.exhibit-sightings tr.is-forward').count(), 2)
    const sentence = await page.locator('.footage-sentence').innerText()
    assert.match(sentence, /First seen 5 Jan 2024, 11:40 UTC in North bank\. 5 posts carry it or one of its 2 copies/)
    assert.match(sentence, /in 2 chats; 2 of them these very bytes/)
    assert.equal(await page.locator('.exhibit-caption .said').nth(1).innerText(), HOSTILE_CAPTION)
    assert.equal(
      await page.locator('main img').count(),
      0,
      'nothing of a caption becomes an element, and all is covered',
    )
    const relatives = await page.locator('.exhibit-relatives').innerText()
    assert.match(relatives, /mirrored left to right/)
    assert.match(relatives, /\d+ of 256 bits differ/)
    const body = await text(page)
    assert.ok(body.includes(sha256))
    assert.match(body, /Kestrel K-7/)
    assert.doesNotMatch(body, /KX-00417|43\.25/, 'what leads to a device or a place waits for names')
    await clean(page, 'exhibit')
    await page.getByLabel('Show names').check()
    await page.getByText('43.250000, 76.900000').waitFor()
    await page.getByLabel('Show names').uncheck()

    // Numbers lead to the posts behind them.
    await page.getByRole('link', { name: '5 posts', exact: true }).click()
    await page.getByText(`carry exhibit ${street} or a copy of it`).first().waitFor()
    await settled(page)
    assert.match(await text(page), /\b5 posts?\b/)
    await page.goBack()
    await page.getByRole('button', { name: 'Show in grey' }).click()
    await page.locator('.footage-canvas img.is-grey').waitFor()
    await page.locator('.footage-canvas').focus()
    await page.keyboard.press('+')
    await until(page, '/view=/.test(location.hash)')

    // Form by form: the same posts under the forms that they carry, covered until asked for.
    await page.getByRole('button', { name: 'Form by form, side by side' }).click()
    await page.locator('.family-forms > li').first().waitFor()
    assert.equal(await page.locator('.family-forms > li').count(), members)
    assert.equal(await page.locator('.family-posts > li').count(), posts)
    assert.equal(await pixels(page), 0)
    await page.getByRole('button', { name: 'Show them small and grey' }).click()
    await until(page, `document.querySelectorAll('.footage-thumbnail').length === ${members}`)
    await clean(page, 'forms')
    const citation = await page.locator('.print-only').textContent()
    assert.ok(citation?.includes(sha256) && citation.includes(`Exhibit ${street} of the case`), `${citation}`)

    // From exhibit to exhibit by keys, within the conditions of the gallery.
    await goTo(page, '#/footage?kind=picture')
    await page.getByRole('link', { name: 'Go through them one by one' }).click()
    await page.locator('.footage-walk').getByText('1 of').waitFor()
    await page.keyboard.press('n')
    await page.locator('.footage-walk').getByText('2 of').waitFor()
    assert.match(await page.evaluate<string>('location.hash'), /kind=picture/)
    await page.keyboard.press('p')
    await page.getByRole('heading', { name: `Exhibit ${street}`, exact: true }).waitFor()

    // A folder of older footage is added, looked into, taken away, and that is taken back.
    await goTo(page, '#/footage?lists=all')
    await page.getByRole('button', { name: 'Add a folder of older footage' }).click()
    await page.getByLabel('Path on this machine').fill(older)
    await page.keyboard.press('Enter')
    await page.getByText('earlier.jpg').waitFor()
    await page.getByRole('button', { name: 'Take this whole folder' }).click()
    await page.getByLabel('Held before').fill('2023-12-31')
    await clean(page, 'adding a collection')
    await page.getByRole('button', { name: 'Read and compare' }).click()
    await page.getByRole('link', { name: `${members} exhibits` }).waitFor()
    await clean(page, 'lists')
    await page.getByRole('link', { name: '1 medium', exact: true }).click()
    await page.locator('.collection-members tbody tr').first().waitFor()
    assert.match(await page.locator('.collection-members').innerText(), new RegExp(`Exhibit ${street}`))
    assert.doesNotMatch(await text(page), /earlier/)
    await clean(page, 'members')
    await goTo(page, '#/footage?lists=all')
    await page.getByRole('button', { name: 'Take away “older here”' }).click()
    await page.getByText('Nothing older was given yet').waitFor()
    await page.keyboard.press('Control+z')
    await page.getByRole('link', { name: `${members} exhibits` }).waitFor()

    // A file that is not in the case: what it resembles here and in the collection, without its name.
    await goTo(page, '#/footage')
    await page.getByRole('button', { name: 'Is a file in this case?' }).click()
    await page.getByLabel('Path on this machine').fill(join(older, 'earlier.jpg'))
    await page.keyboard.press('Enter')
    await page.getByText('This is a file.').waitFor()
    await page.getByRole('button', { name: 'Take', exact: true }).click()
    await page.getByText(`${members} exhibits of the case and 1 medium of collections resemble it`).waitFor()
    assert.doesNotMatch(await page.locator('dialog').innerText(), /earlier/)
    await clean(page, 'match')

    // The place that the file states is offered to the tools, and taken when somebody says so.
    await goTo(page, `#/footage?exhibit=${street}&tool=landmarks`)
    await page.getByLabel('Show names').check()
    await page.getByRole('button', { name: 'Put the camera here' }).waitFor()
    assert.doesNotMatch(await page.evaluate<string>('location.hash'), /camera=/)
    await page.getByRole('button', { name: 'Put the camera here' }).click()
    await until(page, '/camera=43\\.25000/.test(location.hash)')
    await clean(page, 'landmarks')
    await page.getByLabel('Show names').uncheck()

    // Side by side: laid as the match says, zoomed together.
    await goTo(page, `#/footage?exhibit=${street}&with=${mirrored}`)
    await page.getByText('They resemble each other').waitFor()
    await clean(page, 'compare, covered')
    await page.keyboard.press('v')
    await until(page, "document.querySelectorAll('.footage-canvas img').length === 2")
    const matrices = () =>
      page.evaluate<number[][]>(
        "[...document.querySelectorAll('.footage-canvas img')].map(({ style }) => style.transform.slice(7, -1).split(',').map(Number))",
      )
    const [first, second] = await matrices()
    assert.ok(first[0] > 0 && second[0] < 0, 'the second is turned over')
    await page.locator('.footage-canvas').nth(1).focus()
    await page.keyboard.press('+')
    await until(page, '/view=/.test(location.hash)')
    const zoomed = await matrices()
    // The browser writes six digits.
    for (const [i, before] of [first, second].entries())
      assert.ok(Math.abs(zoomed[i][0] / before[0] - 1.25) < 1e-3, `${before} became ${zoomed[i]}`)
    await page.getByLabel('Second one').selectOption('upright')
    await until(
      page,
      "Number(document.querySelectorAll('.footage-canvas img')[1].style.transform.slice(7).split(',')[0]) > 0",
    )
    await page.keyboard.press('Escape')
    await page.getByLabel('Arranged').selectOption('over')
    await until(page, "document.querySelectorAll('.footage-canvas').length === 1")
    await clean(page, 'compare, laid over')

    // What is no footage, and what is not there, says so.
    await goTo(page, '#/footage?exhibit=1')
    await page.getByText('is no picture, video or recording').waitFor()
    await goTo(page, '#/footage?exhibit=4096')
    await page.getByText('The case holds no exhibit 4,096').waitFor()
    await clean(page, 'absent')

    await page.getByLabel('Language').selectOption('kk')
    await goTo(page, `#/footage?exhibit=${street}`)
    await page.locator('.exhibit-sightings').waitFor()
    await page.setViewportSize({ width: 400, height: 800 })
    assert.ok(await page.evaluate<boolean>('document.documentElement.scrollWidth <= 400'), 'fits 400 pixels in Kazakh')
    await clean(page, 'exhibit, narrow')
    await goTo(page, '#/footage')
    await page.locator('.footage-card').first().waitFor()
    assert.ok(await page.evaluate<boolean>('document.documentElement.scrollWidth <= 400'))
    assert.deepEqual(faults, [])
    assert.deepEqual(foreign, [])

    if (!hasFfmpeg) return 'done'
    await page.getByLabel('Тіл').selectOption('en')
    await page.setViewportSize({ width: 1280, height: 800 })
    await goTo(page, `#/footage?exhibit=${numberOf('walk.mp4')}`)
    await page.getByRole('button', { name: 'Look at frames' }).click()
    await page.locator('.footage-canvas img').waitFor()
    await page.keyboard.press(']')
    await page.getByText('Frame at 0:01 /').waitFor()
    await until(page, '/at=1\\b/.test(location.hash)')
    // One player: what is played stands where the frames stood, and the other way round.
    await page.getByRole('button', { name: 'Play, grey and without sound' }).click()
    await until(page, "Math.abs((document.querySelector('video')?.currentTime ?? 0) - 1) < 0.01")
    assert.equal(await page.locator('video').count(), 1)
    await page.keyboard.press('.')
    await until(page, "Math.abs(document.querySelector('video').currentTime - 1.1) < 0.01")
    await page.getByRole('button', { name: 'Look at frames' }).click()
    await page.getByText('Frame at 0:01.1 /').waitFor()
    assert.equal(await page.locator('video').count(), 0)
    await clean(page, 'one player')
    assert.deepEqual(faults, [])
    return 'done'
  })
  if (done === undefined) t.skip('no browser can be started here')
})
