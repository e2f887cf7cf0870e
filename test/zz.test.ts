import { test } from 'node:test'
import { join } from 'node:path'
import { inFolder } from './support/command-line.ts'
import { inside } from './support/command-inside.ts'
import { plantedFolder } from './support/handed-case.ts'
test('x', async () => {
  await inFolder(async folder => {
    let s=performance.now()
    await plantedFolder(folder)
    console.log('made', performance.now()-s)
    for (const a of ['public','newsroom','research','court','archive']) { s=performance.now()
    const r = await inside(['export', join(folder,'case'),'--for',a,'-o',join(folder,'o'+a), ...(a==='court'||a==='archive'?['--without-sealed']:[])])
    console.log(a, r.status, r.out.slice(0,300), r.errors.slice(0,600), performance.now()-s) }
    const p = await inside(['export', join(folder,'case'),'--for','public','--preview','--open','words=verbatim','--reason','r'])
    console.log(p.status, p.out, p.errors)
  })
})
