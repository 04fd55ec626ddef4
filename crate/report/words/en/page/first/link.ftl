### Opening a link.

link-bad = This link cannot be read, so the baseline is loaded. The link stays in the address bar:
link-other-version = This link was made with model { $model }, data { $data }; here are model { $model_here }, data { $data_here }, and results may differ.
