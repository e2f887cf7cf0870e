// From a corpus and its analysis to the record that a report is rendered from; bounded in size whatever the corpus holds.

import type { Engine } from '../corpus/engine.ts'
import type { Analysis } from '../model/analysis.ts'
import type { CaseworkFindings } from '../model/casework-findings.ts'
import type { Finding, FindingKind, PostIndex } from '../model/finding.ts'
import type { ReportContext, ReportView } from '../model/report-view.ts'
import { burstsView } from './bursts-view.ts'
import { caseworkView, type SpeakerLabels } from './casework-view.ts'
import { CitedPosts } from './cited-posts.ts'
import { claimsView } from './claims-view.ts'
import { shortName } from './excerpt.ts'
import { containmentsView, familiesView, largestFamilies } from './families-view.ts'
import { footageView } from './footage-view.ts'
import { forwardsView } from './forwards-view.ts'
import { headlineView } from './headline-view.ts'
import { intakeView, listedOriginals } from './intake-view.ts'
import { labelsOf } from './labels.ts'
import { linksView } from './links-view.ts'
import { networkView } from './network-view.ts'
import { problemsView } from './problems-view.ts'
import { noveltyOf, timelineView } from './timeline-view.ts'

/** Sentences of these kinds speak of counts only; those of the others may hold a name that must not be read. */
const NAMELESS: readonly FindingKind[] = ['copy-family', 'burst', 'coordination-cluster']

const NO_CASEWORK: CaseworkFindings = {
  figures: [],
  relations: [],
  actors: [],
  ties: [],
  outages: [],
  disagreements: 0,
}

/** Public actors by their first name; everybody else by pseudonym unless names were asked for. */
function speakerLabels(analysis: Analysis, context: ReportContext): SpeakerLabels {
  const actors = new Map((analysis.casework?.actors ?? []).map(actor => [`actor:${actor.actor}`, actor]))
  return {
    speaker: key => {
      const actor = actors.get(key)
      if (actor !== undefined && (actor.isPublic || context.showNames)) return shortName(actor.names[0] ?? actor.actor)
      return context.showNames ? shortName(key.replace(/^(?:actor|name):/, '')) : context.pseudonym(`speaker ${key}`)
    },
  }
}

/**
 * The whole report as one record. The same corpus, analysis and context give the same record. Cost: a few passes over the columns of
 * the corpus; details are read for at most about 4,000 posts.
 */
export function buildReportView(corpus: Engine, analysis: Analysis, context: ReportContext): ReportView {
  const columns = corpus.columns()
  const labels = labelsOf(corpus, id => context.pseudonym(id), context.showNames)
  const accounts = corpus.accounts()
  const cited = new CitedPosts()
  const findings = new Map<string, Finding>()
  for (const finding of analysis.findings) {
    if (NAMELESS.includes(finding.kind)) findings.set(`${finding.kind} ${finding.id}`, finding)
  }
  const originals = new Map(listedOriginals(context.intake.originals).map(({ sha256, exhibit }) => [sha256, exhibit]))
  const novelty = noveltyOf(columns, analysis.textFamilies)
  const problems = problemsView(context.intake.problems, labels.fileName, context.showNames)
  const clusterOf = new Int32Array(accounts.length).fill(-1)
  analysis.coordination.clusters.forEach((cluster, number) => {
    for (const account of cluster.accounts) clusterOf[account] = number
  })
  const decided = analysis.casework ?? NO_CASEWORK
  const clusterOfPost = (post: PostIndex) => clusterOf[columns.account[post]] ?? -1
  const claims = claimsView(analysis.claims, context.commands, cited, clusterOfPost, decided.outages)
  const casework = caseworkView(columns, analysis.claims, decided, speakerLabels(analysis, context), cited)
  const families = familiesView(
    corpus,
    analysis.families,
    analysis.textFamilies.resemblance,
    findings,
    context.commands,
    cited,
  )
  const { run: _, ...summary } = context.summary
  return {
    caseName: context.showNames ? context.caseName : context.pseudonym(`case ${context.caseName}`).slice(0, 5),
    isCaseNameHidden: !context.showNames,
    createdClaimedTime: context.createdClaimedTime,
    toolVersion: context.toolVersion,
    showNames: context.showNames,
    summary,
    headline: headlineView(corpus, novelty, largestFamilies(analysis.families)[0], claims, problems.losses),
    claims,
    casework,
    footage: footageView(context.footage, labels, context.showNames, cited),
    families,
    timeline: timelineView(columns, novelty, 1, cited),
    zonelessTimeline: timelineView(columns, novelty, 0, cited),
    containments: containmentsView(corpus, analysis.containments, cited),
    forwardTrees: forwardsView(corpus, analysis.forwardTrees, labels, cited),
    network: networkView(analysis.coordination, labels, cited, cluster =>
      context.isJudged(
        cluster.id,
        Array.from(cluster.accounts, account => accounts[account].id),
      ),
    ),
    bursts: burstsView(analysis.bursts, families.rows, findings, cited),
    links: linksView(analysis.sharedLinks, cited),
    intake: intakeView(corpus, context, labels, originals, cited),
    problems,
    custody: { ...context.custody, verifyCommand: context.commands.verify },
    thresholds: context.thresholds,
    posts: cited.read(corpus, labels, originals),
    texts: {
      problemText: (problem, language) => context.problemText(problem, language),
      findingText: (finding, language) => context.findingText(finding, language),
    },
  }
}
