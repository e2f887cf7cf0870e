// Findings about an exhibit in a browser: sun and shadow, landmarks, a finding recorded, looked at again by another role, taken back.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { Casebook } from '../../src/casebook/casebook.ts'
import { findingsOf } from '../../src/casebook/exhibit-findings.ts'
import { nodeSystem } from '../../src/system/system.ts'
import { axeViolations } from '../support/axe.ts'
import { withCasebook } from '../support/casebook-page.ts'
import { numberOf } from '../support/erasing.ts'
import { openWitnessCase, take } from '../support/witness-case.ts'

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="400" height="300" fill="#8a7"/>
<rect x="60" y="60" width="30" height="120" fill="#555"/><polygon points="150,150 190,80 230,150" fill="#765"/></svg>`

async function caseWithPicture(folder: string): Promise<{ root: string; exhibit: number }> {
  const picture = join(folder, 'square.jpg')
  writeFileSync(picture, await sharp(Buffer.from(SVG)).jpeg().toBuffer())
  const root = join(folder, 'case')
  const casebook = await openWitnessCase(root, 'open')
  try {
    await take(casebook, [picture])
    return { root, exhibit: numberOf(casebook, /square/) }
  } finally {
    casebook.close()
  }
}

function recorded(root: string, exhibit: number) {
  const casebook = Casebook.open(root, nodeSystem, 'anechoic test')
  try {
    casebook.index().seal()
    return findingsOf(casebook, exhibit)
  } finally {
    casebook.close()
  }
}

const answer = (page: Page) => page.locator('.sun-answer').innerText()
const fill = (page: Page, label: RegExp, value: string) => page.getByLabel(label).fill(value)
const signedAs = (page: Page, role: string) => page.getByLabel('Sign as').fill(role)

/** Points by keys alone: on the picture and on the map. */
async function landmarks(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Landmarks', exact: true }).click()
  await page.getByRole('button', { name: 'Show the picture' }).click()
  await page.getByRole('group', { name: 'Picture with points' }).press('Enter')
  await page.getByLabel('From the left, %: “Landmark 1”').waitFor()
  assert.equal(await page.getByLabel('From the left, %: “Landmark 1”').inputValue(), '50')
  const map = page.getByRole('application', { name: 'Map with points' })
  await map.press('Enter')
  await page.waitForFunction('location.hash.includes("landmarks=")')
  await page.getByRole('button', { name: 'Add a landmark' }).click()
  await page.getByLabel('On the map: latitude, longitude: “Landmark 2”').fill('43.238, 76.945')
  await page.getByLabel('On the map: latitude, longitude: “Landmark 1”').fill('43.248, 76.945')
  await page.getByText('1.1 km').waitFor()
  assert.match(await page.locator('.landmark-ways tbody').innerText(), /Landmark 1\s+Landmark 2\s+1\.1 km\s+180°/)
  assert.deepEqual(await axeViolations(page), [])
}

test('a shadow becomes a finding; another role looks again, which is taken back; landmarks are put by keys', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-findings-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const { root, exhibit } = await caseWithPicture(folder)
  const done = await withCasebook({ root }, async ({ page, faults, foreign }) => {
    await page.evaluate(`location.hash = '#/footage?exhibit=${exhibit}'`)
    await page.getByRole('button', { name: 'Sun and shadow' }).click()
    await fill(page, /^Place: latitude/, '43.238, 76.945')
    await fill(page, /^Date/, '2022-01-06')
    await fill(page, /^Clock/, '+06:00')
    await page.getByText('highest 12:58').waitFor()
    await page.getByLabel('Length of the shadow').selectOption('lengths')
    await fill(page, /^Height of the object/, '2')
    await fill(page, /^Length of the shadow, same unit/, '6,2')
    await fill(page, /± of: Length of the shadow/, '0.3')
    await page.getByText('equally high before and after noon').waitFor()
    await page.getByLabel('Direction of the shadow').selectOption('bearing')
    await fill(page, /^Where the shadow points/, '329')
    await page.getByText('On 2022-01-06 both fit').waitFor()
    await page.getByRole('textbox', { name: 'Time of day' }).fill('10:50')
    await page.keyboard.press('Tab')
    await page.getByText('At 10:50 the sun stands').waitFor()
    assert.match(await answer(page), /in 2022 (?:on|from) 2022-\d\d-\d\d/)
    await page.locator('.sun-slider').press('ArrowRight')
    await page.getByText('At 10:51 the sun stands').waitFor()
    assert.deepEqual(await axeViolations(page), [])
    await page.waitForFunction('location.hash.includes("minute%3D651")')
    await page.reload()
    await page.getByText('At 10:51 the sun stands').waitFor()
    await page.getByRole('button', { name: 'Save as a finding' }).click()
    assert.match(await page.getByLabel('What was found out').inputValue(), /On 2022-01-06 a shadow as measured/)
    await fill(page, /^Why: what it rests on/, 'the pole and its shadow')
    assert.deepEqual(await axeViolations(page), [])
    await page.getByRole('dialog').getByRole('button', { name: 'Record' }).click()
    await page.locator('.finding').waitFor()
    assert.match(await page.locator('.finding').innerText(), /When was it taken\?/)
    await page.getByText('Made as the role you sign as').waitFor()
    await signedAs(page, 'second analyst')
    await page.keyboard.press('Tab')
    await page.locator('.finding').getByRole('button', { name: 'Differ' }).click()
    await page.getByLabel('Why', { exact: true }).fill('the pole leans')
    await page.getByRole('dialog').getByRole('button', { name: 'Record' }).click()
    await page.locator('.finding.is-disputed').waitFor()
    assert.match(await page.locator('.finding').innerText(), /second analyst looked again and differs: the pole leans/)
    assert.deepEqual(await axeViolations(page), [])
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Nobody has looked at it again.').waitFor()
    await landmarks(page)
    return { faults, foreign }
  })
  if (done === undefined) return t.skip('no browser can be started here')
  assert.deepEqual(done, { faults: [], foreign: [] })
  const [row] = recorded(root, exhibit)
  assert.deepEqual(
    [row.question, row.method, row.workings.bearing, row.workings.utcOffset],
    ['when', 'shadow', '329', '+06:00'],
  )
  assert.ok(row.between !== null && Date.parse(row.between[0]) < Date.parse(row.between[1]))
})
