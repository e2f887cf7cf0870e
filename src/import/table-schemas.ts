// Column names by which tables of known platforms and tools are recognised; the first candidate that holds a value counts.

/** What a column can mean. `accountId` is an id or a handle that is unique on its platform, `name` a display name. */
export type TableField =
  | 'id'
  | 'accountId'
  | 'handle'
  | 'name'
  | 'time'
  | 'timeOfDay'
  | 'editedTime'
  | 'text'
  | 'channel'
  | 'channelName'
  | 'channelHandle'
  | 'object'
  | 'link'
  | 'replyId'
  | 'forwardId'
  | 'forwardAccount'
  | 'forwardName'
  | 'forwardTime'
  | 'media'

export interface TableSchema {
  readonly name: 'cooRTweet' | 'x' | 'telegram' | 'vk' | '4cat' | 'generic'
  /** Undefined where the columns do not tell the platform. */
  readonly platform: string | undefined
  /** Of each group one column at least must be there. */
  readonly signs: readonly (readonly string[])[]
  /** Columns that speak against it. */
  readonly excludes?: readonly string[]
  readonly fields: Readonly<Partial<Record<TableField, readonly string[]>>>
}

const X_FIELDS = {
  id: ['id_str', 'tweetid', 'tweet_id', 'id', 'status_id'],
  accountId: ['user.id_str', 'user_id_str', 'userid', 'user_id', 'author_id', 'author.id', 'user.id', 'account_id'],
  handle: [
    'user.screen_name',
    'user_screen_name',
    'screen_name',
    'author.username',
    'user.username',
    'username',
    'handle',
  ],
  name: ['user.name', 'author.name', 'user_display_name', 'user.displayname', 'name'],
  time: ['created_at', 'tweet_time', 'date', 'timestamp', 'time'],
  text: [
    'retweeted_status.extended_tweet.full_text',
    'retweeted_status.full_text',
    'extended_tweet.full_text',
    'note_tweet.text',
    'full_text',
    'raw_content',
    'text',
    'tweet_text',
    'content',
    'rendered_content',
  ],
  link: ['entities.urls', 'urls', 'links'],
  replyId: ['in_reply_to_status_id_str', 'in_reply_to_status_id', 'in_reply_to_tweet_id', 'in_reply_to_tweetid'],
  forwardId: [
    'retweeted_status.id_str',
    'retweet_tweetid',
    'retweeted_status_id_str',
    'retweeted_status_id',
    'retweeted_tweet.id',
  ],
  forwardAccount: ['retweeted_status.user.id_str', 'retweet_userid', 'retweeted_user_id', 'retweeted_tweet.user.id'],
  forwardName: ['retweeted_status.user.screen_name', 'retweeted_user', 'retweeted_tweet.user.username'],
  forwardTime: ['retweeted_status.created_at', 'retweeted_tweet.date'],
  media: ['extended_entities.media', 'entities.media'],
} as const

/** In the order in which they are tried. */
export const TABLE_SCHEMAS: readonly TableSchema[] = [
  {
    name: 'cooRTweet',
    platform: 'x',
    signs: [['object_id'], ['account_id'], ['content_id'], ['timestamp_share']],
    fields: { object: ['object_id'], accountId: ['account_id'], id: ['content_id'], time: ['timestamp_share'] },
  },
  {
    name: '4cat',
    platform: undefined,
    signs: [['thread_id'], ['body'], ['author'], ['timestamp', 'unix_timestamp']],
    fields: {
      id: ['id'],
      accountId: ['author_id'],
      handle: ['author_username'],
      name: ['author', 'author_name', 'author_fullname'],
      time: ['unix_timestamp', 'timestamp_unix', 'timestamp'],
      text: ['body'],
      channel: ['chat', 'thread_id'],
      channelName: ['chat', 'thread_id'],
      link: ['urls', 'link_url'],
      replyId: ['reply_to', 'replied_to'],
      forwardName: ['author_forwarded_from_name', 'retweeted_user'],
      forwardAccount: ['author_forwarded_from_id'],
    },
  },
  {
    name: 'x',
    platform: 'x',
    signs: [
      [
        'id_str',
        'tweetid',
        'tweet_id',
        'user.screen_name',
        'user_screen_name',
        'full_text',
        'edit_history_tweet_ids',
        'referenced_tweets',
        'retweeted_status',
        'in_reply_to_status_id_str',
        'in_reply_to_user_id',
        'conversation_id',
        'retweet_count',
        'public_metrics.retweet_count',
        'rendered_content',
      ],
      ['created_at', 'tweet_time', 'date'],
      ['full_text', 'text', 'tweet_text', 'raw_content', 'content'],
    ],
    fields: X_FIELDS,
  },
  {
    name: 'vk',
    platform: 'vk',
    signs: [
      ['id', 'post_id'],
      ['from_id', 'owner_id'],
      ['date'],
      ['text'],
      ['owner_id', 'post_type', 'conversation_message_id', 'copy_history'],
    ],
    fields: {
      id: ['id', 'post_id'],
      accountId: ['from_id', 'owner_id'],
      time: ['date'],
      text: ['text'],
      channel: ['owner_id', 'peer_id', 'from_id'],
    },
  },
  {
    name: 'telegram',
    platform: 'telegram',
    signs: [
      ['message_id', 'id', 'msg_id'],
      [
        'peer_id',
        'peer_id._',
        'peer_id.channel_id',
        'to_id',
        'to_id._',
        'chat',
        'chat.id',
        'chat_id',
        'channel_id',
        'sender_id',
        'from_id',
        'from_id._',
        'from_user',
        'from_user.id',
        'sender_chat.id',
        'fwd_from',
        'forward_from_chat',
        'reply_to_msg_id',
      ],
      ['message', 'text', 'caption'],
      ['date'],
    ],
    excludes: ['in_reply_to_user_id', 'thread_id'],
    fields: {
      id: ['message_id', 'msg_id', 'id'],
      accountId: ['from_id', 'sender_id', 'from_user.id', 'sender_chat.id', 'user_id', 'sender.id'],
      handle: ['from_user.username', 'sender.username', 'username', 'sender_username'],
      name: [
        'from_user.first_name',
        'sender_name',
        'sender.first_name',
        'post_author',
        'from_name',
        'sender_chat.title',
      ],
      time: ['date'],
      editedTime: ['edit_date'],
      text: ['message', 'text', 'caption', 'raw_text'],
      channel: ['peer_id', 'chat.id', 'chat_id', 'channel_id', 'to_id', 'chat'],
      channelName: ['chat.title', 'channel', 'chat_title', 'channel_title', 'channel_name', 'chat_name', 'chat'],
      channelHandle: ['chat.username', 'channel_username', 'chat_username'],
      replyId: [
        'reply_to.reply_to_msg_id',
        'reply_to_msg_id',
        'reply_to_message_id',
        'reply_to_message.id',
        'reply_to',
      ],
      forwardId: ['fwd_from.channel_post', 'forward_from_message_id', 'forwarded_from_message_id'],
      forwardAccount: [
        'fwd_from.from_id',
        'fwd_from.channel_id',
        'forward_from_chat.id',
        'forward_from.id',
        'forwarded_from_id',
        'fwd_from_id',
      ],
      forwardName: [
        'fwd_from.from_name',
        'forward_sender_name',
        'forward_from_chat.title',
        'forward_from.first_name',
        'forwarded_from',
        'fwd_from',
        'forward_from',
      ],
      forwardTime: ['fwd_from.date', 'forward_date'],
      media: ['media._', 'media', 'media_type'],
    },
  },
  {
    name: 'generic',
    platform: undefined,
    signs: [],
    fields: {
      id: [
        'id',
        'post_id',
        'message_id',
        'msg_id',
        'item_id',
        'comment_id',
        'facebook_id',
        'ид',
        'идентификатор',
        'номер',
      ],
      accountId: [
        'account_id',
        'user_id',
        'author_id',
        'sender_id',
        'from_id',
        'uid',
        'user.id',
        'author.id',
        'page_id',
      ],
      handle: [
        'screen_name',
        'username',
        'user_name',
        'handle',
        'nickname',
        'nick',
        'login',
        'account',
        'user',
        'author_username',
        'user.username',
        'author.username',
        'аккаунт',
        'логин',
        'ник',
        'тіркелгі',
      ],
      name: [
        'author',
        'author_name',
        'sender',
        'from',
        'owner',
        'name',
        'page_name',
        'display_name',
        'автор',
        'пользователь',
        'отправитель',
        'имя',
        'имя_автора',
        'жіберуші',
        'авторы',
        'аты',
      ],
      time: [
        'unix_timestamp',
        'timestamp',
        'datetime',
        'date_time',
        'created_at',
        'created_utc',
        'created',
        'published_at',
        'published',
        'publish_date',
        'posted_at',
        'post_created',
        'date',
        'time',
        'дата_и_время',
        'дата_публикации',
        'дата',
        'время',
        'күні_мен_уақыты',
        'күні',
        'уақыты',
      ],
      timeOfDay: ['time', 'время', 'уақыты'],
      text: [
        'text',
        'full_text',
        'body',
        'content',
        'message',
        'msg',
        'caption',
        'post',
        'post_text',
        'comment',
        'selftext',
        'description',
        'title',
        'текст',
        'текст_сообщения',
        'сообщение',
        'содержание',
        'пост',
        'комментарий',
        'мәтін',
        'мәтіні',
        'хабарлама',
      ],
      channel: [
        'channel_id',
        'chat_id',
        'group_id',
        'channel',
        'chat',
        'group',
        'page',
        'subreddit',
        'thread_id',
        'канал',
        'группа',
        'чат',
        'арна',
        'топ',
      ],
      channelName: [
        'channel_name',
        'channel',
        'chat_name',
        'chat',
        'group_name',
        'group',
        'канал',
        'группа',
        'чат',
        'арна',
        'топ',
      ],
      object: ['object_id', 'object'],
      link: ['urls', 'links', 'url', 'link', 'ссылка', 'ссылки', 'сілтеме'],
      replyId: ['reply_to_id', 'reply_to', 'in_reply_to', 'parent_id'],
      forwardName: ['forwarded_from', 'shared_from', 'repost_of', 'переслано_из', 'переслано_от'],
    },
  },
]

/** Names that a person may map (`--map account=user,time=created_at`) and what they fill. */
export const MAPPED_FIELDS: Readonly<Record<string, TableField>> = {
  account: 'accountId',
  user: 'accountId',
  name: 'name',
  time: 'time',
  text: 'text',
  id: 'id',
  channel: 'channel',
  object: 'object',
  link: 'link',
  forward: 'forwardName',
  reply: 'replyId',
}

/** The name under which a platform is known here: `twitter` is `x`. */
export function canonicalPlatform(name: string): string {
  const lower = name.trim().toLowerCase()
  return lower === 'twitter' ? 'x' : lower === 'vkontakte' ? 'vk' : lower
}

/** One spelling for `createdAt`, `Created At` and `created-at`. */
export function canonicalColumn(name: string): string {
  return name
    .normalize('NFC')
    .trim()
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .replace(/[\s_-]+/g, '_')
}
