// The views of the casebook, each loaded when it is opened first.

import type { ComponentType } from 'preact'
import { frameMessages } from '../messages/web-frame.ts'

export interface View {
  readonly name: string
  readonly title: (typeof frameMessages)['view.start']
  /** Pressed after `g`. */
  readonly key: string
  readonly load: () => Promise<ComponentType>
}

export const VIEWS: readonly View[] = [
  {
    name: 'overview',
    title: frameMessages['view.overview'],
    key: 'o',
    load: async () => (await import('./overview/overview-page.tsx')).OverviewPage,
  },
  {
    name: 'posts',
    title: frameMessages['view.posts'],
    key: 'p',
    load: async () => (await import('./posts/posts-page.tsx')).PostsPage,
  },
  {
    name: 'echoes',
    title: frameMessages['view.echoes'],
    key: 'e',
    load: async () => (await import('./echoes/echoes-page.tsx')).EchoesPage,
  },
  {
    name: 'footage',
    title: frameMessages['view.footage'],
    key: 'f',
    load: async () => (await import('./footage/footage-page.tsx')).FootagePage,
  },
  {
    name: 'coordination',
    title: frameMessages['view.coordination'],
    key: 'k',
    load: async () => (await import('./coordination/coordination-page.tsx')).CoordinationPage,
  },
  {
    name: 'claims',
    title: frameMessages['view.claims'],
    key: 'c',
    load: async () => (await import('./claims/claims-page.tsx')).ClaimsPage,
  },
  {
    name: 'review',
    title: frameMessages['view.review'],
    key: 'r',
    load: async () => (await import('./review/review-page.tsx')).ReviewPage,
  },
  {
    name: 'actors',
    title: frameMessages['view.actors'],
    key: 'a',
    load: async () => (await import('./actors/actors-page.tsx')).ActorsPage,
  },
  {
    name: 'timeline',
    title: frameMessages['view.timeline'],
    key: 't',
    load: async () => (await import('./timeline/timeline-page.tsx')).TimelinePage,
  },
  {
    name: 'custody',
    title: frameMessages['view.custody'],
    key: 'u',
    load: async () => (await import('./custody/custody-page.tsx')).CustodyPage,
  },
  {
    name: 'handing',
    title: frameMessages['view.handing'],
    key: 'h',
    load: async () => (await import('./handing/handing-page.tsx')).HandingPage,
  },
]

/** Shown while no case is open, or when more is to be added to one. */
export const START: View = {
  name: 'start',
  title: frameMessages['view.start'],
  key: 's',
  load: async () => (await import('./start/start-page.tsx')).StartPage,
}
