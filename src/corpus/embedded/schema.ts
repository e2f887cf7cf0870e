// Tables of the disposable index. Every value comes from the originals and the journal; deleting the file loses nothing.

/** Raised whenever a table or the meaning of a column changes: an index of another version is deleted and built again. */
export const INDEX_VERSION = 3

/** Safe against a killed process (rollback journal), not against a power cut: then the index is built again. */
export const PRAGMAS = `
pragma journal_mode = truncate;
pragma synchronous = off;
pragma temp_store = memory;
pragma cache_size = -65536;
pragma locking_mode = exclusive;
`

export const SCHEMA = `
create table if not exists setting (name text primary key, value text not null) without rowid;
create table if not exists original (id integer primary key, sha256 text not null unique, complete integer not null default 0);
create table if not exists channel (
  id integer primary key, key text not null unique, platform text not null, identity text not null,
  name text not null, kind text not null, public integer not null);
create table if not exists account (
  id integer primary key, key text not null unique, identity text not null, name text not null, name_time real not null);
create table if not exists forward_origin (
  id integer primary key, key text not null unique, kind text not null, account text, name text, message text);
create table if not exists text (
  id integer primary key, digest blob not null, length integer not null, normalised text not null, searchable integer not null default 0);
create table if not exists object_name (id integer primary key, kind integer not null, name text not null, unique (kind, name));
create table if not exists version (
  id integer primary key, channel integer not null, message text not null, digest text not null,
  kind integer not null, time real, zoned integer not null, offset_minutes integer,
  edited real, edited_zoned integer, account integer, text integer, raw text not null, forward integer,
  media integer not null, media_held integer not null, detail text,
  original integer not null, byte_offset integer not null, byte_length integer not null, line integer,
  unique (channel, message, digest));
create table if not exists object (version integer not null, kind integer not null, object integer not null, primary key (version, kind, object)) without rowid;
create table if not exists sighting (original integer not null, version integer not null, primary key (original, version)) without rowid;
create table if not exists stored_order (name text primary key, value blob not null);
create table if not exists problem (original integer not null, body text not null);
create virtual table if not exists text_search using fts5(folded, content='', detail=none, columnsize=0, tokenize='ascii');
`
