/** Digits of a mobile number; of anything shorter less is shown, or most of it would be. */
const MOBILE = 11;

/** 138****0000: enough to recognise a number one knows, too little to call it. */
export const maskedPhone = (phone: string | null): string | null => {
  if (phone === null) return null;
  return phone.length < MOBILE ? `****${phone.slice(-2)}` : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
};
