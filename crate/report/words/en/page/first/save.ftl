### Copying and saving.

save-copied = Copied
save-link-copied = Link copied
save-by-hand = The browser does not allow copying; copy this by hand:
save-copy = Copy
