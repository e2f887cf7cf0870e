// A post in one line that opens it.

import { reportIntakeMessages } from '../../messages/report-intake.ts'
import { readingMessages } from '../../messages/web-reading.ts'
import type { BriefPost } from '../../model/post-reading.ts'
import { PostLink } from '../parts/link.tsx'
import { say } from '../state/text.ts'
import { StatedMoment } from './stated-moment.tsx'

interface BriefProps {
  readonly brief: BriefPost
  /** With the name of its chat. */
  readonly hasChannel?: boolean
}

export function Brief({ brief, hasChannel = false }: BriefProps) {
  const { post, channel, account, time, excerpt, isService, media } = brief
  return (
    <div class="reading-brief">
      <p class="small soft">
        <bdi>{account?.name ?? say(readingMessages['reading.noAccount'])}</bdi>
        {hasChannel ? (
          <>
            {' '}
            {say(readingMessages['reading.inChat'])} <bdi>{channel.name}</bdi>
          </>
        ) : null}
        {' · '}
        <StatedMoment time={time} isShort />
      </p>
      <p class="said" dir="auto">
        <PostLink post={post}>
          {excerpt.length > 0
            ? `${excerpt.text}${excerpt.isCut ? ' …' : ''}`
            : isService
              ? say(readingMessages['reading.service'])
              : media.length > 0
                ? media
                    .slice(0, 4)
                    .map(kind => say(reportIntakeMessages[`media.${kind}`]))
                    .join(', ')
                : say(readingMessages['reading.noText'])}
        </PostLink>
      </p>
    </div>
  )
}
