### What all commands say on a terminal.

terminal-note = note: { $text }
