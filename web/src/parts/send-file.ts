/** The storage did not take the file. */
class SendingFailed extends Error {
  override readonly name = 'SendingFailed';
}

/**
 * Puts a file where a grant says, however big, and tells how far it is.
 *
 * @param onProgress from 0 to 1
 * @throws SendingFailed when the storage refuses or does not answer
 */
export function sendFile(
  url: string,
  file: File,
  onProgress: (share: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(loaded / total));
    request.addEventListener('load', () =>
      request.status < 300 ? resolve() : reject(new SendingFailed(String(request.status))),
    );
    request.addEventListener('error', () => reject(new SendingFailed('no answer')));
    request.send(file);
  });
}
