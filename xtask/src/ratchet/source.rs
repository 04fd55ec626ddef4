//! Rust code without its comments, literals and tests, by the rules of its tokens only: enough to count in, and no parser.

/// A file of code. Everything keeps its place: what is taken out leaves blanks.
#[derive(Debug, Default)]
pub(crate) struct Source {
    /// Code that is no test, without comments and what stands in literals.
    pub(crate) code: String,
    /// What stands in literals of that code.
    pub(crate) literals: String,
    /// Modules in files of their own that are there for tests only.
    pub(crate) test_modules: Vec<String>,
}

impl Source {
    pub(crate) fn new(text: &str) -> Self {
        let (mut code, mut literals) = parted(text);
        let mut test_modules = Vec::new();
        for (start, end) in tests(&code) {
            let item: String = code[start..end].iter().collect();
            test_modules.extend(module_elsewhere(&item));
            for part in [&mut code, &mut literals] {
                part[start..end].fill(' ');
            }
        }
        Self { code: code.into_iter().collect(), literals: literals.into_iter().collect(), test_modules }
    }

    /// What stands between the brackets of each public function.
    pub(crate) fn public_parameters(&self) -> impl Iterator<Item = &str> {
        let code = self.code.as_str();
        words(code).filter_map(move |(at, word)| {
            let rest = &code[at..];
            let is_public = word == "pub" && !rest[3..].trim_start().starts_with('(');
            let mut after = words(rest).map(|(_, word)| word).skip(1);
            let function = after.find(|word| !["const", "async", "unsafe", "extern"].contains(word));
            if !is_public || function != Some("fn") {
                return None;
            }
            // Generics may hold brackets of their own, such as those of `Fn(usize)`.
            let mut depth = 0;
            for (i, c) in rest.char_indices() {
                match c {
                    '<' => depth += 1,
                    '>' if !rest[..i].ends_with('-') => depth -= 1,
                    '(' if depth == 0 => return Some(inside(&rest[i..])),
                    _ => {}
                }
            }
            None
        })
    }
}

/// What stands inside the bracket with which `text` begins.
pub(super) fn inside(text: &str) -> &str {
    let mut depth = 0;
    for (i, c) in text.char_indices() {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return text.get(1..i).unwrap_or_default();
        }
    }
    text.get(1..).unwrap_or_default()
}

/// A list parted at its commas, not at those within brackets.
pub(super) fn split(list: &str) -> Vec<&str> {
    let (mut parts, mut start, mut depth) = (Vec::new(), 0, 0);
    for (i, c) in list.char_indices() {
        match c {
            '(' | '[' | '{' | '<' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            '>' if !list[..i].ends_with('-') => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&list[start..i]);
                start = i + 1;
            }
            _ => {}
        }
    }
    parts.push(&list[start..]);
    parts
}

/// Words of code, with where they begin.
pub(super) fn words(code: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + code[rest..].find(|c: char| c.is_alphanumeric() || c == '_')?;
        let end = code[start..].find(|c: char| !(c.is_alphanumeric() || c == '_'));
        rest = end.map_or(code.len(), |end| start + end);
        Some((start, &code[start..rest]))
    })
}

/// Code and literals, each with blanks where the other or a comment stands.
fn parted(text: &str) -> (Vec<char>, Vec<char>) {
    let text: Vec<char> = text.chars().collect();
    let blank: Vec<char> = text.iter().map(|c| if *c == '\n' { '\n' } else { ' ' }).collect();
    let (mut code, mut literals) = (blank.clone(), blank);
    let at = |i: usize| text.get(i).copied().unwrap_or('\0');
    let mut i = 0;
    while i < text.len() {
        let part_of_word = i > 0 && (at(i - 1).is_alphanumeric() || at(i - 1) == '_');
        match at(i) {
            '/' if at(i + 1) == '/' => {
                while i < text.len() && at(i) != '\n' {
                    i += 1;
                }
            }
            '/' if at(i + 1) == '*' => i = end_of_comment(&text, i),
            'r' if let Some(end) =
                end_of_raw(&text, i).filter(|_| !part_of_word || matches!(at(i - 1), 'b' | 'c')) =>
            {
                literals[i..end].copy_from_slice(&text[i..end]);
                (code[i], code[end - 1]) = ('"', '"');
                i = end;
            }
            quote @ ('"' | '\'') if quote == '"' || is_char(&text, i) => {
                let mut end = i + 1;
                while end < text.len() && at(end) != quote {
                    end += if at(end) == '\\' { 2 } else { 1 };
                }
                let end = (end + 1).min(text.len());
                literals[i..end].copy_from_slice(&text[i..end]);
                (code[i], code[end - 1]) = (quote, quote);
                i = end;
            }
            c => {
                code[i] = c;
                i += 1;
            }
        }
    }
    (code, literals)
}

/// Comments of this kind stand in one another.
fn end_of_comment(text: &[char], start: usize) -> usize {
    let (mut depth, mut i) = (0, start);
    while i < text.len() {
        match (text[i], text.get(i + 1)) {
            ('/', Some('*')) => (depth, i) = (depth + 1, i + 2),
            ('*', Some('/')) => (depth, i) = (depth - 1, i + 2),
            _ => i += 1,
        }
        if depth == 0 {
            break;
        }
    }
    i
}

/// The end of the raw text whose `r` stands at `start`, if one does.
fn end_of_raw(text: &[char], start: usize) -> Option<usize> {
    let n_hashes = text[start + 1..].iter().take_while(|c| **c == '#').count();
    let open = start + 1 + n_hashes;
    if text.get(open) != Some(&'"') {
        return None;
    }
    let closes = |i: &usize| {
        text[*i] == '"' && text[i + 1..].iter().take(n_hashes).filter(|c| **c == '#').count() == n_hashes
    };
    Some((open + 1..text.len()).find(closes).map_or(text.len(), |i| i + 1 + n_hashes))
}

/// Whether the mark at `start` opens a character rather than the name of a lifetime.
fn is_char(text: &[char], start: usize) -> bool {
    text.get(start + 1) == Some(&'\\') || text.get(start + 2) == Some(&'\'')
}

/// From where to where there are tests: items under an attribute `cfg` that asks for `test`.
fn tests(code: &[char]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut i = 0;
    while i < code.len() {
        let end = if code[i] == '#' && code.get(i + 1) == Some(&'[') { closing(code, i + 1) } else { None };
        let Some(end) = end else {
            i += 1;
            continue;
        };
        let attribute: String = code[i + 2..end].iter().filter(|c| !c.is_whitespace()).collect();
        if attribute.starts_with("cfg(")
            && words(&attribute).any(|(_, w)| w == "test")
            && !attribute.contains("not(test")
        {
            let item = end_of_item(code, end + 1);
            found.push((i, item));
            i = item;
        } else {
            i = end + 1;
        }
    }
    found
}

/// Where the bracket that opens at `start` is closed.
fn closing(code: &[char], start: usize) -> Option<usize> {
    let mut depth = 0;
    for (i, c) in code.iter().enumerate().skip(start) {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(i);
        }
    }
    None
}

/// The end of the item that follows: its semicolon or its last brace.
fn end_of_item(code: &[char], start: usize) -> usize {
    let text: String = code[start..].iter().take(40).collect();
    let is_use = words(&text).map(|(_, word)| word).find(|word| *word != "pub") == Some("use");
    let mut i = start;
    while i < code.len() {
        match code[i] {
            ';' => return i + 1,
            '(' | '[' | '{' => {
                let end = closing(code, i).unwrap_or(code.len() - 1);
                if code[i] == '{' && !is_use {
                    return end + 1;
                }
                i = end + 1;
            }
            _ => i += 1,
        }
    }
    code.len()
}

/// The name of a module declared here whose code stands in another file.
fn module_elsewhere(item: &str) -> Option<String> {
    let (declared, _) = item.rsplit_once("mod ")?;
    let name = item[declared.len() + 4..].strip_suffix(';')?.trim();
    Some(name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> String {
        Source::new(text).code.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn literals(text: &str) -> String {
        Source::new(text).literals.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    // Breaks if a quotation mark in a literal or a comment ends what it does not, and all that follows is misread.
    #[test]
    fn literals_and_comments_end_where_they_end() {
        for (text, left) in [
            (r#"a("x \" // y"); b"#, "a(\" \"); b"),
            (r###"a(r#"x " /* y"#); b"###, "a(\" \"); b"),
            (r##"a(br"\"); b"##, "a(b\" \"); b"),
            ("a /* x /* \" */ ' */ b // \" \n c", "a b c"),
            (r"f('\'', '\\', '\u{ff01}', 'x', '，'); b", r"f(' ', ' ', ' ', ' ', ' '); b"),
            ("fn f<'a>(x: &'a str, y: &'static str) {}", "fn f<'a>(x: &'a str, y: &'static str) {}"),
            ("'outer: loop { break 'outer; }", "'outer: loop { break 'outer; }"),
            ("let r#type = for_r; b'\"'", "let r#type = for_r; b' '"),
        ] {
            let blanks = |text: &str| text.replace("' '", "''").replace("\" \"", "\"\"");
            assert_eq!(blanks(&code(text)), blanks(left), "{text}");
        }
        assert_eq!(literals("a(\"x\\\n  y\", 'z') // \"w\""), "\"x\\ y\" 'z'");
    }

    // Breaks if code behind a test is taken for one, or a test for code.
    #[test]
    fn tests_are_left_out() {
        let text = "fn a() {}\n#[cfg(test)]\n#[expect(x)]\nmod tests { fn b() { \"}\" } }\nfn c() {}\n\
                    #[cfg(test)]\nuse d::{e, f};\n#[cfg(all(test, unix))]\npub(super) fn g(x: [u8; 3]) { h }\n\
                    #[cfg(test)]\nmod worked;\n#[cfg(not(test))]\nfn i() {}";
        assert_eq!(code(text), "fn a() {} fn c() {} #[cfg(not(test))] fn i() {}");
        assert_eq!(Source::new(text).test_modules, ["worked"]);
    }

    #[test]
    fn lists_are_parted_outside_brackets() {
        assert_eq!(
            split("a: (b, c), d: Fn(e) -> f, g: h<i, j>"),
            ["a: (b, c)", " d: Fn(e) -> f", " g: h<i, j>"]
        );
        assert_eq!(inside("(a(b), c) d"), "a(b), c");
    }
}
