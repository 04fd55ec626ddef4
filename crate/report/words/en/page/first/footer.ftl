### The foot.

footer-as-of = Figures as of { $date }
footer-model = Model { $version }
footer-build = build { $build }
footer-single = Single file, works without a network
footer-seed = seed { $seed }
footer-limits = Limits
footer-reproduce = Reproduce this
footer-reproduce-intro = The command line, made of the same core, gives the same numbers; equal fingerprints mean equal bits.
footer-fingerprint = Fingerprint
