### Sources.

sources-grade = Grade { $grade }
sources-title = Where the numbers come from
sources-intro = { $documents } documents and reports behind { $observations } observations, { $parameters } parameters and { $rules } rules. Addresses of official sites are links; reposts are only named: cite the original.
sources-issuer = Issuer
sources-document = Document
sources-date = Date
sources-read-at = Read at
sources-register = The whole register (CSV, with notes and where each page was read)
