### Why a command ended early.

failure-cannot-read = cannot read { $path }: { $why }
failure-cannot-write = cannot write { $path }: { $why }
failure-folder-is-file = cannot write { $file }: { $folder } is a file, not a folder.
failure-no-folder = cannot write { $file }: there is no folder { $folder }. Create it first.
failure-output = cannot write to the standard output: { $why }
failure-not-found = there is no such file.
failure-permission-denied = permission denied.
failure-is-a-folder = it is a folder.
failure-disk-full = the disk is full.
failure-disk-read-only = the disk is read-only.
failure-not-a-folder = a part of its path is a file, not a folder.
failure-exists = it exists already.
failure-quota = the quota of the disk is used up.
failure-too-large = the file is too large.
failure-invalid-name = its name is too long or not valid.
failure-pipe-closed = whoever read the pipe has closed it.
failure-busy = it is in use.
failure-timed-out = it took too long.
failure-system = the system says: { $error }
