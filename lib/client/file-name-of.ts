/** The name that an answer gives its file. */
export const fileNameOf = (response: Response): string => {
  const stated = response.headers.get('content-disposition') ?? ''
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(stated)?.[1]
  return encoded ? decodeURIComponent(encoded) : (/filename="([^"]+)"/i.exec(stated)?.[1] ?? 'export')
}
