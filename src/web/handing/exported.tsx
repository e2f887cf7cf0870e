// What came of an export, and how whoever receives it checks it.

import { handingViewMessages } from '../../messages/web-handing.ts'
import type { ExportedView } from '../../model/handing-view.ts'
import { CopyLine } from '../custody/copy-line.tsx'
import { quotedPath } from '../custody/verified.tsx'
import { Link } from '../parts/link.tsx'
import { say } from '../state/text.ts'

export function Exported({ exported }: { readonly exported: ExportedView }) {
  const { export: id, path, files, bytes, tagManifestSha256, hasDossier, hasSealedPart, letOut, isVerbatim } = exported
  const check = say(handingViewMessages['done.check'])
  return (
    <section class="custody-verdict" aria-live="polite">
      <h2>{say(handingViewMessages.done, { id, files, bytes })}</h2>
      <p>{say(handingViewMessages[isVerbatim ? 'gate.part' : 'gate.clear'], { values: exported.searched })}</p>
      {letOut.length === 0 ? null : <p>{say(handingViewMessages['gate.letOut'], { rules: letOut.join(', ') })}</p>}
      <h3>{say(handingViewMessages['done.folder'])}</h3>
      <CopyLine text={path} label={say(handingViewMessages['done.folder'])} />
      <h3>{say(handingViewMessages['done.sum'])}</h3>
      <CopyLine text={tagManifestSha256} label={say(handingViewMessages['done.sum'])} />
      <h3>{check}</h3>
      <CopyLine
        text={`cd ${quotedPath(path)} && sha256sum --check --quiet manifest-sha256.txt tagmanifest-sha256.txt`}
        label={check}
      />
      {hasDossier ? (
        <CopyLine text={`node scripts/check-dossier.mjs ${quotedPath(path)}/data/dossier.html`} label={check} />
      ) : null}
      {hasSealedPart ? (
        <>
          <h3>{say(handingViewMessages['done.openings'])}</h3>
          <CopyLine
            text="age --decrypt --identity KEY.txt data/sealed/openings.json.age > openings.json"
            label={say(handingViewMessages['done.openings'])}
          />
        </>
      ) : null}
      <p>
        <Link view="handing" params={{ part: 'log' }} isBare>
          {say(handingViewMessages['part.log'])}
        </Link>
      </p>
    </section>
  )
}
