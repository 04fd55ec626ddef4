### Checks.

checks-title = Check it yourself
checks-intro = Computed now, in your browser, on the present scenario: do the books close, is history reproduced, are the rules kept?
checks-run = Run the checks
checks-result = { $held } of { $all } hold
checks-holds = ✓ holds
checks-fails = ✗ fails
