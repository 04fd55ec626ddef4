//! Chromium with its driver, and Firefox: found, or installed where that is one apt-get away.

use std::path::PathBuf;
use std::{env, fs};

use crate::failure::{Failure, Outcome};
use crate::workspace::Workspace;
use crate::{debian, process};

const NAMES: [&str; 5] = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];

/// Where browsers are when they are not on the PATH.
const BROWSER_PLACES: [&str; 3] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
];

const DRIVER_PLACES: [&str; 2] = ["/usr/lib/chromium/chromedriver", "/usr/lib/chromium-browser/chromedriver"];

const FIREFOX_NAMES: [&str; 2] = ["firefox-esr", "firefox"];

const FIREFOX_PLACES: [&str; 2] =
    ["/Applications/Firefox.app/Contents/MacOS/firefox", r"C:\Program Files\Mozilla Firefox\firefox.exe"];

const MEND: &str = "install Chromium or Chrome and the chromedriver of the same version\n\
    (Debian, Ubuntu: apt-get install chromium chromium-driver fonts-wqy-microhei),\n\
    or set TIANCHU_CHROMIUM and CHROMEDRIVER to the paths of the two programs";

const FIREFOX_MEND: &str = "install Firefox (Debian: apt-get install firefox-esr),\n\
    or set TIANCHU_FIREFOX to the path of the program";

pub(crate) struct Browser {
    pub(crate) program: PathBuf,
    pub(crate) driver: PathBuf,
}

/// The browser and driver to test with. Both variables win over whatever is installed.
pub(crate) fn find() -> Outcome<Browser> {
    let program = chosen("TIANCHU_CHROMIUM")?
        .or_else(|| NAMES.iter().find_map(|name| process::find(name)))
        .or_else(|| first_file(&BROWSER_PLACES))
        .ok_or_else(|| Failure::new("no Chromium or Chrome was found", MEND))?;
    let driver = chosen("CHROMEDRIVER")?
        .or_else(|| process::find("chromedriver"))
        .or_else(|| first_file(&DRIVER_PLACES))
        .ok_or_else(|| {
            Failure::new(format!("no chromedriver was found to go with {}", program.display()), MEND)
        })?;
    Ok(Browser { program, driver })
}

pub(crate) fn set_up(workspace: &Workspace) -> Outcome {
    if find().is_err() && env::var_os("TIANCHU_CHROMIUM").is_none() && debian::may_install() {
        // The Chinese font is for the page's text in screenshots; Debian has none by itself.
        debian::install(workspace, &["chromium", "chromium-driver", "fonts-wqy-microhei"], MEND)?;
    }
    let browser = find()?;
    write_driver_settings(workspace, &browser)
}

/// The other browser to test with; the variable wins over whatever is installed. It needs no driver.
pub(crate) fn find_firefox() -> Outcome<PathBuf> {
    chosen("TIANCHU_FIREFOX")?
        .or_else(|| FIREFOX_NAMES.iter().find_map(|name| process::find(name)))
        .or_else(|| first_file(&FIREFOX_PLACES))
        .ok_or_else(|| Failure::new("no Firefox was found", FIREFOX_MEND))
}

pub(crate) fn set_up_firefox(workspace: &Workspace) -> Outcome {
    if find_firefox().is_err() && env::var_os("TIANCHU_FIREFOX").is_none() && debian::may_install() {
        debian::install(workspace, &["firefox-esr"], FIREFOX_MEND)?;
    }
    find_firefox().map(drop)
}

/// The file that wasm-bindgen's test runner reads its browser settings from.
pub(crate) fn driver_settings(workspace: &Workspace) -> PathBuf {
    workspace.target.join("webdriver.json")
}

fn write_driver_settings(workspace: &Workspace, browser: &Browser) -> Outcome {
    let path = driver_settings(workspace);
    // Debug formatting of a string is also valid JSON for any path without control characters.
    let settings = format!(
        r#"{{"goog:chromeOptions":{{"binary":{:?},"args":["--disable-gpu","--disable-background-networking","--disable-component-update","--disable-sync"]}}}}"#,
        browser.program.to_string_lossy()
    );
    fs::write(&path, settings).map_err(|error| {
        Failure::new(format!("{}: {error}", path.display()), "make the target folder writable")
    })
}

fn chosen(variable: &str) -> Outcome<Option<PathBuf>> {
    match env::var_os(variable).map(PathBuf::from) {
        Some(path) if !path.is_file() => Err(Failure::new(
            format!("{variable} is {}, which is no file", path.display()),
            "correct the variable or unset it",
        )),
        path => Ok(path),
    }
}

fn first_file(places: &[&str]) -> Option<PathBuf> {
    places.iter().map(PathBuf::from).find(|path| path.is_file())
}
