// The frame around every view: where one is, what is open, what runs, and what can be done.

import type { ComponentType } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { frameMessages } from '../messages/web-frame.ts'
import { CommandPalette } from './frame/command-palette.tsx'
import { KeysSheet } from './frame/keys-sheet.tsx'
import { NoticeLine } from './frame/notice-line.tsx'
import { TopBar } from './frame/top-bar.tsx'
import { Link } from './parts/link.tsx'
import { Failed, Loading } from './parts/states.tsx'
import { ReadingPane } from './reading/reading-pane.tsx'
import { undo } from './state/acts.ts'
import { type Command, useCommands } from './state/commands.ts'
import { caseState, connection } from './state/events.ts'
import { change, goTo, params, sharedParams, view } from './state/location.ts'
import { say } from './state/text.ts'
import { START, VIEWS, type View } from './views.ts'

export function App() {
  const [opened, setOpened] = useState<'palette' | 'keys' | undefined>()
  const commands = useMemo<readonly Command[]>(
    () => [
      ...[...VIEWS, START].map(({ name, title, key }) => ({
        id: `view.${name}`,
        label: () => say(frameMessages['keys.goTo'], { view: say(title) }),
        keys: [`g ${key}`],
        run: () => void goTo({ view: name, params: sharedParams() }),
      })),
      { id: 'keys', label: () => say(frameMessages['keys.help']), keys: ['?'], run: () => setOpened('keys') },
      {
        id: 'palette',
        label: () => say(frameMessages['keys.palette']),
        keys: ['mod+k'],
        isForFields: true,
        run: () => setOpened('palette'),
      },
      {
        id: 'undo',
        label: () => say(frameMessages['frame.undo']),
        keys: ['mod+z', 'u'],
        run: () => void undo(what => say(frameMessages['frame.undone'], { what })),
      },
      {
        id: 'escape',
        label: () => say(frameMessages['keys.escape']),
        keys: ['Escape'],
        run: () => void (params.value.post === undefined ? undefined : change({ post: undefined })),
      },
    ],
    [],
  )
  useCommands(commands, 'frame')
  const close = () => setOpened(undefined)
  const state = caseState.value
  const isOpen = state?.status === 'open'
  const shown = isOpen ? ([...VIEWS, START].find(({ name }) => name === view.value) ?? VIEWS[0]) : START
  useEffect(() => {
    // A sealed case leaves nothing in the titles that a browser remembers.
    document.title = state?.isSealed === true ? 'Anechoic' : `${say(shown.title)} – Anechoic`
  })
  if (connection.value === 'refused' || (connection.value === 'ended' && state === undefined)) return <NoConnection />
  if (state === undefined) return <Loading />
  return (
    <div class={`frame${isOpen && params.value.post !== undefined ? ' is-reading' : ''}`}>
      <button type="button" class="skip" onClick={() => document.getElementById('content')?.focus()}>
        {say(frameMessages['frame.skip'])}
      </button>
      <TopBar openPalette={() => setOpened('palette')} openKeys={() => setOpened('keys')} />
      {isOpen ? <Navigation current={shown.name} /> : null}
      <main id="content" tabIndex={-1}>
        {connection.value === 'ended' ? <p class="banner">{say(frameMessages['frame.ended'])}</p> : null}
        <Shown key={shown.name} view={shown} />
      </main>
      {isOpen && params.value.post !== undefined ? <ReadingPane post={params.value.post} /> : null}
      <NoticeLine />
      {opened === 'palette' ? <CommandPalette close={close} /> : null}
      {opened === 'keys' ? <KeysSheet close={close} /> : null}
    </div>
  )
}

function NoConnection() {
  const text = connection.value === 'refused' ? frameMessages['frame.refused'] : frameMessages['frame.ended']
  return (
    <main class="alone">
      <h1>Anechoic</h1>
      <p>{say(text)}</p>
    </main>
  )
}

function Navigation({ current }: { readonly current: string }) {
  return (
    <nav class="views" aria-label={say(frameMessages['frame.views'])}>
      {VIEWS.map(({ name, title }) => (
        <Link key={name} view={name} current={name === current}>
          {say(title)}
        </Link>
      ))}
      <Link view="start" isBare current={current === 'start'} class="apart">
        {say(frameMessages['view.start'])}
      </Link>
    </nav>
  )
}

const loaded = new Map<string, ComponentType>()

function Shown({ view: shown }: { readonly view: View }) {
  const [page, setPage] = useState<{ readonly Page?: ComponentType; readonly error?: string }>({
    Page: loaded.get(shown.name),
  })
  useEffect(() => {
    if (page.Page !== undefined) return
    shown.load().then(
      Page => {
        loaded.set(shown.name, Page)
        setPage({ Page })
      },
      error => setPage({ error: String(error) }),
    )
  }, [shown, page.Page])
  const { Page, error } = page
  if (error !== undefined) return <Failed text={error} again={() => setPage({})} />
  return Page === undefined ? <Loading /> : <Page />
}
