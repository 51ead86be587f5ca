const FOLDER = '/wwpic/'

/** The address of a contact way's picture: no file extension, as the real one. */
export function pictureAddress(origin: string, configId: string): string {
  return `${origin}${FOLDER}${configId}/0`
}

export function isPicturePath(path: string): boolean {
  return path.startsWith(FOLDER)
}

export function configIdOfPicture(path: string): string | undefined {
  return /^\/wwpic\/([^/]+)\/0$/.exec(path)?.[1]
}
