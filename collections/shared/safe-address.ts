const SAFE_ADDRESS = /^(https?:\/\/|mailto:|tel:)/i

/** Whether a link may be kept: http(s), mailto and tel only. */
export const isSafeAddress = (address: unknown): address is string =>
  typeof address === 'string' && SAFE_ADDRESS.test(address.trim())
