-- The ledger. UNIQUE constraints, not code, prevent duplicates. Personal data lives here and in the blobs, nowhere else.

CREATE TABLE mailboxes (
  id text PRIMARY KEY,
  account text NOT NULL,
  folder text NOT NULL,
  -- UIDs below backlog_below_uid under first_uid_validity were there before the service first saw the mailbox
  first_uid_validity text NOT NULL,
  backlog_below_uid bigint NOT NULL,
  lease_owner text,
  lease_expires_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (account, folder)
);

CREATE TABLE applicants (
  id text PRIMARY KEY,
  vacancy_id text NOT NULL,
  number integer NOT NULL,
  folio text NOT NULL UNIQUE,
  -- as documents present the person; display_name is the From header's and only shown while no document names anybody
  name text,
  is_own_name boolean NOT NULL DEFAULT false,
  display_name text,
  email text,
  phone text,
  name_tokens text[] NOT NULL DEFAULT '{}',
  addresses text[] NOT NULL DEFAULT '{}',
  -- current assessment, derived; null until first derived
  status text,
  record jsonb,
  derived_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (vacancy_id, number)
);
CREATE INDEX applicants_name_tokens ON applicants USING gin (name_tokens);
CREATE INDEX applicants_addresses ON applicants USING gin (addresses);
CREATE INDEX applicants_phone ON applicants (phone) WHERE phone IS NOT NULL;

CREATE TABLE messages (
  -- derived from the SHA-256 of the bytes: storing the same bytes twice is one message
  id text PRIMARY KEY,
  sha256 text NOT NULL UNIQUE,
  size bigint NOT NULL,
  origin text NOT NULL,
  internal_date timestamptz NOT NULL,
  sender text,
  oversized boolean NOT NULL DEFAULT false,
  -- the stored bytes are gone or damaged; the next resync downloads them again
  refetch boolean NOT NULL DEFAULT false,
  import_batch text,
  -- false for an import without --reply: decided as usual, never sent
  answer boolean NOT NULL DEFAULT true,
  state text NOT NULL DEFAULT 'stored',
  failures integer NOT NULL DEFAULT 0,
  failure_code text,
  vacancy_id text,
  kind text,
  reason text,
  applicant_id text REFERENCES applicants (id),
  message_id_header text,
  subject text,
  received_at timestamptz,
  -- what intake decided (ParsedMessage without bytes, routing, receipt time): see src/intake/ledger-rows.ts
  facts jsonb,
  flags jsonb NOT NULL DEFAULT '[]',
  stored_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz
);
CREATE INDEX messages_unfinished ON messages (id) WHERE state IN ('stored', 'parsed');
CREATE INDEX messages_sender ON messages (sender);
CREATE INDEX messages_applicant ON messages (applicant_id) WHERE applicant_id IS NOT NULL;
CREATE INDEX messages_flags ON messages USING gin (flags jsonb_path_ops);
CREATE INDEX messages_references ON messages USING gin ((facts -> 'references'));
CREATE INDEX messages_header ON messages (message_id_header);
CREATE INDEX messages_refetch ON messages (id) WHERE refetch;
CREATE INDEX messages_unlinked ON messages (kind) WHERE applicant_id IS NULL AND kind IN ('near-miss', 'quarantined');
CREATE INDEX messages_waiting ON messages (sender) WHERE applicant_id IS NULL AND state = 'ignored' AND kind IN ('near-miss', 'question', 'spam-suspect');
CREATE INDEX messages_batch ON messages (import_batch) WHERE import_batch IS NOT NULL;

-- Where the server holds a message; the same bytes may be in several places.
CREATE TABLE message_places (
  mailbox_id text NOT NULL REFERENCES mailboxes (id),
  uid_validity text NOT NULL,
  uid bigint NOT NULL,
  message_id text NOT NULL REFERENCES messages (id),
  marked_at timestamptz,
  PRIMARY KEY (mailbox_id, uid_validity, uid)
);
CREATE INDEX message_places_message ON message_places (message_id);
CREATE INDEX message_places_unmarked ON message_places (mailbox_id, uid_validity, uid) WHERE marked_at IS NULL;

-- Text of stored bytes, converted once whoever sends them.
CREATE TABLE document_texts (
  sha256 text PRIMARY KEY,
  mime text NOT NULL,
  problem text,
  pages jsonb NOT NULL,
  converted_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE documents (
  id text PRIMARY KEY,
  message_id text NOT NULL REFERENCES messages (id),
  ordinal integer NOT NULL,
  source text NOT NULL,
  -- 1-based position among the attachments, as the sender would count them; null for the body and links
  position integer,
  filename text,
  path text,
  link_host text,
  sha256 text,
  size bigint NOT NULL,
  mime text,
  problem text,
  page_count integer,
  ocr boolean NOT NULL DEFAULT false,
  reading jsonb,
  read_at timestamptz,
  UNIQUE (message_id, ordinal)
);
CREATE INDEX documents_sha256 ON documents (sha256) WHERE sha256 IS NOT NULL;

-- Exactly one decision per message, and the whole life of the reply it led to.
CREATE TABLE replies (
  id text PRIMARY KEY,
  message_id text NOT NULL UNIQUE REFERENCES messages (id),
  applicant_id text REFERENCES applicants (id),
  kind text NOT NULL,
  decision text NOT NULL,
  reason text NOT NULL,
  state text NOT NULL,
  missing jsonb NOT NULL DEFAULT '[]',
  to_address text,
  mail_message_id text UNIQUE,
  -- the exact bytes, fixed before any connection
  raw_sha256 text,
  attempts integer NOT NULL DEFAULT 0,
  unknown_retries integer NOT NULL DEFAULT 0,
  sending_owner text,
  sending_since timestamptz,
  unknown_since timestamptz,
  retry_at timestamptz,
  escalated_at timestamptz,
  last_step text,
  composed_at timestamptz NOT NULL,
  decided_at timestamptz NOT NULL DEFAULT now(),
  sent_at timestamptz
);
CREATE INDEX replies_unfinished ON replies (id) WHERE decision = 'send' AND state IN ('pending', 'sending', 'unknown');
CREATE INDEX replies_address ON replies (to_address, composed_at) WHERE decision = 'send';

-- Addresses that a delivery status notification named as failed (RFC 3464).
CREATE TABLE bounced_addresses (
  address text PRIMARY KEY,
  message_id text NOT NULL REFERENCES messages (id),
  bounced_at timestamptz NOT NULL
);

-- Append-only history: who or what changed which row, and when. Ids only.
CREATE TABLE events (
  id bigserial PRIMARY KEY,
  at timestamptz NOT NULL,
  subject text NOT NULL,
  code text NOT NULL,
  detail jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX events_subject ON events (subject, id);

-- What HR was told, as it was told.
CREATE TABLE digests (
  id bigserial PRIMARY KEY,
  vacancy_id text NOT NULL,
  at timestamptz NOT NULL,
  digest jsonb NOT NULL
);
CREATE INDEX digests_vacancy ON digests (vacancy_id, at);
