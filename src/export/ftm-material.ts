// Channels, accounts, posts and originals as entities of FollowTheMoney.

import { followTheMoneyMessages as said } from '../messages/follow-the-money.ts'
import type { Handed, HandedChannel, HandedExhibit, HandedPost, Token } from '../model/handed.ts'
import type { Language } from '../model/ladder.ts'
import type { ChannelKind, MediaKind } from '../model/source-record.ts'
import { type FtmEntity, ftmDate, ftmEntity, ftmLanguage } from './ftm-entity.ts'

/** A channel that speaks with one voice sends its posts; to a group somebody sends them. */
const SENDS: Readonly<Record<ChannelKind, boolean>> = {
  broadcast: true,
  page: true,
  document: true,
  group: false,
  private: false,
  unknown: false,
}

/** Least claim of all: somebody runs it, a person or an organisation. */
export function channelEntity(channel: HandedChannel): FtmEntity {
  return ftmEntity(channel.token, 'LegalEntity', {
    name: channel.name ?? channel.token,
    classification: channel.kind,
    keywords: channel.platform,
  })
}

export function* accountEntities(handed: Handed): Generator<FtmEntity> {
  for (const account of handed.accounts())
    yield ftmEntity(account.token, 'UserAccount', {
      username: account.name ?? account.token,
      service: account.platform,
      owner: account.channel,
    })
}

/** Each post is a message; a forward of a post that is there, and each medium of it, is a link. */
export function* postEntities(handed: Handed): Generator<FtmEntity> {
  const kinds = new Map(handed.channels.map(({ token, kind }) => [token, kind]))
  const exhibits = new Map(handed.exhibits.map(({ number, token }) => [number, token]))
  for (const post of handed.posts()) {
    yield messageEntity(post, SENDS[kinds.get(post.channel) ?? 'unknown'], exhibits)
    if (post.forwardOf !== undefined)
      yield ftmEntity(`${post.token}.forward`, 'UnknownLink', {
        subject: post.token,
        object: post.forwardOf,
        role: 'forward',
      })
    for (const number of post.media) {
      const document = exhibits.get(number)
      if (document !== undefined)
        yield ftmEntity(`${post.token}.media.${number}`, 'Documentation', {
          document,
          entity: post.token,
          role: 'media',
        })
    }
  }
}

function messageEntity(post: HandedPost, isSentByChannel: boolean, exhibits: ReadonlyMap<number, Token>): FtmEntity {
  const { words } = post
  const language = ftmLanguage(words?.language)
  return ftmEntity(post.token, 'Message', {
    bodyText: words === undefined ? undefined : { text: words.text, language },
    date: ftmDate(post.time),
    language: ftmLanguage(post.language) ?? language,
    sender: isSentByChannel ? post.channel : undefined,
    recipients: isSentByChannel ? undefined : post.channel,
    senderAccount: post.account,
    inReplyToMessage: post.replyTo,
    proof: post.exhibit === undefined ? undefined : exhibits.get(post.exhibit),
    keywords: [words?.how, post.isService ? 'service' : undefined, post.isForward ? 'forward' : undefined],
  })
}

const MEDIA_SCHEMA: Readonly<Record<MediaKind, string | undefined>> = {
  photo: 'Image',
  sticker: 'Image',
  video: 'Video',
  animation: 'Video',
  'round-video': 'Video',
  voice: 'Audio',
  audio: 'Audio',
  document: undefined,
  unknown: undefined,
}

const FORMAT_SCHEMA = new Map([
  ['pdf', 'Pages'],
  ['docx', 'Pages'],
  ['html', 'HyperText'],
  ['txt', 'PlainText'],
  ['md', 'PlainText'],
])

export function exhibitEntity(exhibit: HandedExhibit, language: Language): FtmEntity {
  const { number, file, mediaKind } = exhibit
  const schema = (mediaKind === undefined ? undefined : MEDIA_SCHEMA[mediaKind]) ?? FORMAT_SCHEMA.get(exhibit.format)
  const title = said['ftm.exhibit'][language]({ number })
  return ftmEntity(exhibit.token, schema ?? 'Document', {
    fileName: file === undefined ? title : file.path.slice(file.path.lastIndexOf('/') + 1),
    title,
    mimeType: file?.mimeType,
    fileSize: file === undefined ? undefined : String(file.sizeBytes),
    description: file?.description,
    retrievedAt: ftmDate(exhibit.acquired),
    sourceUrl: exhibit.url,
    keywords: exhibit.format,
    notes: said['ftm.commitment'][language]({ hash: exhibit.commitment, isSalted: exhibit.isCommitmentSalted }),
  })
}
