// The bar above: the case, what everything is narrowed to, the running job, language, light, names, lock.

import { useEffect, useRef } from 'preact/hooks'
import { frameMessages } from '../../messages/web-frame.ts'
import type { Language } from '../../model/ladder.ts'
import { complain } from '../state/acts.ts'
import { ask } from '../state/ask.ts'
import { caseState, figures } from '../state/events.ts'
import { language, showNames, type Theme, theme } from '../state/preferences.ts'
import { say } from '../state/text.ts'
import { JobLine } from './job-line.tsx'
import { SharedFilterLine } from './shared-filter-line.tsx'

const LANGUAGES: readonly (readonly [Language, string])[] = [
  ['en', 'English'],
  ['ru', 'Русский'],
  ['kk', 'Қазақша'],
]
const THEMES: readonly Theme[] = ['system', 'light', 'dark']

interface TopBarProps {
  readonly openPalette: () => void
  readonly openKeys: () => void
}

export function TopBar({ openPalette, openKeys }: TopBarProps) {
  const state = caseState.value
  const isOpen = state?.status === 'open'
  const bar = useRef<HTMLElement>(null)
  useEffect(() => {
    // What sticks below the bar follows its height.
    const measure = () =>
      document.documentElement.style.setProperty('--top', `${bar.current?.getBoundingClientRect().height ?? 0}px`)
    const observer = new ResizeObserver(measure)
    if (bar.current !== null) observer.observe(bar.current)
    return () => observer.disconnect()
  }, [])
  return (
    <header class="top" ref={bar}>
      <div class="top-line">
        <p class="case-name">
          {state === undefined || state.status === 'none' ? (
            <span class="soft">{say(frameMessages['frame.noCase'])}</span>
          ) : (
            <>
              <strong dir="auto">{state.name}</strong>{' '}
              <span class="soft">{say(frameMessages[state.isSealed ? 'frame.sealed' : 'frame.open'])}</span>
            </>
          )}
        </p>
        {isOpen ? (
          <button type="button" class="search-button" onClick={openPalette}>
            {say(frameMessages['frame.commands'])} <kbd>Ctrl K</kbd>
          </button>
        ) : null}
        <div class="top-tools">
          {isOpen ? (
            <label title={say(frameMessages['frame.namesHint'])}>
              <input
                type="checkbox"
                checked={showNames.value}
                onChange={event => {
                  showNames.value = event.currentTarget.checked
                }}
              />{' '}
              {say(frameMessages['frame.names'])}
            </label>
          ) : null}
          <select
            aria-label={say(frameMessages['frame.language'])}
            value={language.value}
            onChange={event => {
              language.value = event.currentTarget.value as Language
            }}
          >
            {LANGUAGES.map(([code, name]) => (
              <option key={code} value={code} lang={code}>
                {name}
              </option>
            ))}
          </select>
          <select
            aria-label={say(frameMessages['frame.theme'])}
            value={theme.value}
            onChange={event => {
              theme.value = event.currentTarget.value as Theme
            }}
          >
            {THEMES.map(each => (
              <option key={each} value={each}>
                {say(frameMessages[`theme.${each}`])}
              </option>
            ))}
          </select>
          <button type="button" class="plain" onClick={openKeys}>
            {say(frameMessages['frame.keys'])} <kbd>?</kbd>
          </button>
          {isOpen ? (
            <button type="button" onClick={() => void ask('case.lock', {}).catch(complain)}>
              {say(frameMessages[state.isSealed ? 'frame.lock' : 'frame.close'])}
            </button>
          ) : null}
        </div>
      </div>
      <JobLine />
      {isOpen ? <SharedFilterLine /> : null}
      {isOpen && figures.value.isStale ? (
        <p class="stale" role="status">
          {say(frameMessages['frame.stale'])}
        </p>
      ) : null}
    </header>
  )
}
