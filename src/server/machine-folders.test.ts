import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { nodeSystem } from '../system/system.ts'
import { listMachine, machinePath, machinePlaces } from './machine-folders.ts'

const folder = mkdtempSync(join(tmpdir(), 'anechoic-machine-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('paths are whole, with the home folder for ~ and nothing left of dots', () => {
  const home = homedir().replaceAll('\\', '/')
  assert.equal(machinePath('~'), home)
  assert.equal(machinePath('~/a/../b'), `${home}/b`)
  assert.equal(machinePath('relative'), `${home}/relative`)
  assert.equal(machinePath(`${folder}/x//y/./z`), `${folder}/x/y/z`)
  assert.equal(machinePath('~other'), `${home}/~other`)
})

test('a folder is listed with what a person has to know of each entry, and no more than fits', () => {
  const root = join(folder, 'list')
  mkdirSync(join(root, 'ChatExport'), { recursive: true })
  mkdirSync(join(root, 'case'))
  writeFileSync(join(root, 'ChatExport/result.json'), '{}')
  const caseFile = { format: 'anechoic/case', version: 1, mode: 'sealed', case: '0'.repeat(32), device: '1'.repeat(32) }
  writeFileSync(join(root, 'case/case.json'), JSON.stringify({ ...caseFile, createdClaimedTime: 1 }))
  writeFileSync(join(root, 'note 10.txt'), '1234')
  writeFileSync(join(root, 'note 9.txt'), '')
  writeFileSync(join(root, '.hidden'), '')
  writeFileSync(join(root, '<img src=x onerror=alert(1)>'), '')
  symlinkSync('/', join(root, 'elsewhere'))
  symlinkSync(join(root, 'nowhere'), join(root, 'broken'))
  const listed = listMachine(nodeSystem, root, {})
  assert.deepEqual(
    listed.entries.map(({ name, kind, isCase, isExport, sizeBytes }) => [name, kind, isCase, isExport, sizeBytes]),
    [
      ['case', 'folder', 'sealed', false, null],
      ['ChatExport', 'folder', null, true, null],
      ['<img src=x onerror=alert(1)>', 'file', null, false, 0],
      ['broken', 'link', null, false, null],
      ['elsewhere', 'link', null, false, null],
      ['note 9.txt', 'file', null, false, 0],
      ['note 10.txt', 'file', null, false, 4],
    ],
  )
  assert.deepEqual([listed.total, listed.hidden, listed.parent], [7, 1, folder])
  assert.equal(listMachine(nodeSystem, root, { showHidden: true }).total, 8)
  assert.deepEqual(
    listMachine(nodeSystem, root, { find: 'NOTE' }).entries.map(({ name }) => name),
    ['note 9.txt', 'note 10.txt'],
  )
  assert.equal(listMachine(nodeSystem, join(root, 'case'), {}).isCase, 'sealed')
  const many = join(folder, 'many')
  mkdirSync(many)
  for (let number = 0; number < 620; number++) writeFileSync(join(many, `f${number}`), '')
  const most = listMachine(nodeSystem, many, {})
  assert.deepEqual([most.entries.length, most.total], [500, 620])
})

test('what is no folder, not there, or closed to this user is said', () => {
  writeFileSync(join(folder, 'file'), 'secret words')
  const file = listMachine(nodeSystem, join(folder, 'file'), {})
  assert.deepEqual([file.kind, file.entries], ['file', []])
  assert.equal(JSON.stringify(file).includes('secret'), false)
  assert.equal(listMachine(nodeSystem, join(folder, 'absent/deeper'), {}).kind, 'absent')
  const closed = {
    ...nodeSystem,
    files: {
      ...nodeSystem.files,
      list: () => {
        throw Object.assign(new Error(), { code: 'EACCES' })
      },
    },
  }
  const { kind, reason } = listMachine(closed, folder, {})
  assert.deepEqual([kind, reason], ['unreadable', 'EACCES'])
  assert.equal(listMachine(nodeSystem, '/', {}).parent, null)
})

test('folders that services copy away are known by their names', () => {
  for (const path of [
    '/home/a/Dropbox/cases',
    '/home/a/OneDrive - Firm',
    'C:/Users/a/OneDrive/x',
    '/Users/a/Library/Mobile Documents/x',
    '/home/a/Yandex.Disk',
  ])
    assert.equal(listMachine(nodeSystem, path, {}).isSynced, true, path)
  for (const path of ['/home/a/Anechoic', '/home/a/dropboxes', '/home/a/Boxes'])
    assert.equal(listMachine(nodeSystem, path, {}).isSynced, false, path)
})

test('cases are made in the home folder itself, in no folder that systems copy away', () => {
  const { caseFolder, places } = machinePlaces(nodeSystem)
  assert.equal(caseFolder, machinePath('~/Anechoic'))
  assert.equal(places[0].path, machinePath('~'))
})
