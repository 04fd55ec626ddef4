### Sharing: link, QR code, the system's own way.

share-title = Share this result
share-link = Link
share-named = The link has the published address, which others can open.
share-machine = Only this computer can open this address. To hand it on, open the page on its site and share there, or send the command:
share-file = This page is a file on a disk, and the link works with the same file only: send the file with the text below, from the # on, to be put after the address; or the command:
share-qr = QR code: scan it with another device to open the same result
share-qr-long = With so many settings changed, the link needs a QR code too fine to read; copy the link.
share-system = Share by the system…
share-own-hours = Your own hours ({ $file }) are not in the link: whoever opens it sees generated hours. Send the file, too.
share-own-data = Your own observations ({ $file }) are too many for the link: whoever opens it is told so and sees results without them. Send the file, too.
share-one = Only this scenario
share-tray-long = Together the scenarios are too long for one link; it has only this one.
