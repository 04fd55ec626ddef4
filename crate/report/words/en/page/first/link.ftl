### Opening a link.

link-bad = This link cannot be read, so the baseline is shown. The link stays in the address bar:
link-bad-kept = This link cannot be read; your settings are as they were. “Back” returns to them, too:
link-other-version = This link was made with model { $model }, data { $data }; here are model { $model_here }, data { $data_here }, and results may differ.
