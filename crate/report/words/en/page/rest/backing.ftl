### History against published figures, coverage of the rules.

backing-history = The reconstruction of 2020-2024 against published figures
backing-history-intro = Figures that were not used for fitting are tests and stand first; residual = model less published.
backing-unknown = What no published figure tells
backing-rules = Coverage of the rules
backing-rules-intro = Which quantity, entry or event carries each rule; for those only listed, why.
backing-rules-count = Computed: { $computed }; listed: { $listed }.
