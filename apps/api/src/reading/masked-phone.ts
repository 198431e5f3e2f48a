/** 138****0000: enough to recognise a number one knows, too little to call it. */
export const maskedPhone = (phone: string | null): string | null => {
  if (phone === null) return null;
  return phone.length < 8 ? '****' : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
};
