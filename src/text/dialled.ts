/** A telephone number as it is dialled, which `tel:` wants: `+1 412 268 2000` is `+14122682000` (RFC 3966). */
export function dialled(number: string): string {
  return number.replace(/[^\d+]/g, "");
}
