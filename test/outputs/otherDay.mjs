// Loaded before a build: moves its clock by as many days as the environment says.
const days = Number(process.env.TEST_DAYS_AHEAD ?? 0);
const ahead = days * 24 * 60 * 60 * 1000;
const { now } = Date;

globalThis.Date = class extends Date {
  constructor(...parts) {
    if (parts.length === 0) super(now() + ahead);
    else super(...parts);
  }
  static now() {
    return now() + ahead;
  }
};
