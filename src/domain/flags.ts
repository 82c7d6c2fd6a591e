// Everything that the service wants a person to look at. A flag is a fact with a detail, never a judgement about anybody.

export const flagCodes = [
  'authentication-failed', // our own server says that the sender's domain did not authorise the message
  'automatic-sender', // an application that a program or a list sent; recorded, not answered
  'clock-disagreement', // receipt time, INTERNALDATE and Date differ by more than an hour
  'forwarded', // somebody else forwarded the application; the person is the one in the documents
  'late-documents', // something that the application needs arrived after the deadline
  'letter-from-referee', // a letter about this person came from somebody else; link it if it belongs here
  'limits-reached', // parts of a message were not looked at because it exceeds a limit
  'misspelled-subject', // the subject was recognised although it is not the one asked for
  'name-mismatch', // documents of one application name different people
  'possible-duplicate', // the same name or phone as another applicant, from another address
  'same-referee', // two letters were issued by the same contact
  'shared-address', // two people write from the same address
  'unlinked-documents', // documents that name this person came with mail that belongs to nobody yet
  'unread-pictures', // something seems to be missing, and a document holds pictures large enough to be it
  'unknown-name', // no document says whose application this is; the From header's name is shown
] as const;
export type FlagCode = (typeof flagCodes)[number];

/** `detail` points: a folio, a Message-ID, a document id. */
export type Flag = { readonly code: FlagCode; readonly detail: string };
