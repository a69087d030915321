/** The newsroom as it presents itself, from `content/site.yaml`. */
export interface Site {
  readonly name: string;
  readonly tagline: string;
  /** The public origin, without a trailing slash: `https://warta.example`. */
  readonly url: string;
  /** A BCP 47 tag for `<html lang>`. */
  readonly language: string;
  /** An IANA name; days of the archive and times without offset are in it. */
  readonly timeZone: string;
  readonly publisher: Publisher;
  /** The newsroom's key for telling search engines of changes (IndexNow); it is public. */
  readonly indexNowKey?: string | undefined;
}

/** What article 12 of Indonesia's Press Law wants every outlet to say of itself. */
export interface Publisher {
  readonly legalName: string;
  readonly address: string;
  readonly responsibleEditor: string;
  readonly contact: string;
}
