//! Redraws a chosen picture at a small size, so that nothing but its pixels is kept.

use documents::document::{PictureFormat, UploadedPicture};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, File, HtmlCanvasElement, HtmlImageElement, Url};

/// Limit of a kept picture's longer side, in pixels: sharp when printed 3.5 cm wide.
const MOST_PIXELS: f64 = 480.0;
/// Size limit of a kept picture, in base64 characters.
const MOST_KEPT: usize = 120_000;
const MOST_FILE: f64 = 5_000_000.0;
const MOST_SIDE: u32 = 8000;
/// The media type of an SVG file.
const SVG: &str = "image/svg+xml";

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EmblemError {
    #[error("the file is too large")]
    TooLarge,
    /// Wider or higher than all supported browsers can draw.
    #[error("too many pixels")]
    TooManyPixels,
    /// Larger than the limit even when redrawn small.
    #[error("too detailed")]
    TooDetailed,
    /// The browser cannot decode it.
    #[error("not a picture")]
    NoPicture,
}

/// Reads a PNG, JPEG or SVG file. As only pixels are kept, scripts and links in an SVG are dropped.
pub async fn emblem(file: &File) -> Result<UploadedPicture, EmblemError> {
    if file.size() > MOST_FILE {
        return Err(EmblemError::TooLarge);
    }
    let url = Url::create_object_url_with_blob(file).map_err(|_| EmblemError::NoPicture)?;
    let image = loaded(&url).await.map_err(|_| EmblemError::NoPicture);
    let drawn = image.and_then(|image| drawn(&image, file.type_() == SVG));
    let _ = Url::revoke_object_url(&url);
    drawn
}

async fn loaded(url: &str) -> Result<HtmlImageElement, JsValue> {
    let image = HtmlImageElement::new()?;
    image.set_src(url);
    JsFuture::from(image.decode()).await?;
    Ok(image)
}

fn drawn(image: &HtmlImageElement, is_drawing: bool) -> Result<UploadedPicture, EmblemError> {
    let (width, height) = (image.natural_width(), image.natural_height());
    if width == 0 || height == 0 {
        return Err(EmblemError::NoPicture);
    }
    if width > MOST_SIDE || height > MOST_SIDE {
        return Err(EmblemError::TooManyPixels);
    }
    let scale = MOST_PIXELS / f64::from(width.max(height));
    // Only an SVG is scaled up: enlarging a bitmap would only blur it.
    let scale = if is_drawing { scale } else { scale.min(1.0) };
    // Width and height are between 1 and 480.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let side = |pixels: u32| (f64::from(pixels) * scale).round().max(1.0) as u16;
    let (width, height) = (side(width), side(height));
    for format in [PictureFormat::Png, PictureFormat::Jpeg] {
        let data = painted(image, width, height, format).map_err(|_| EmblemError::NoPicture)?;
        if data.len() <= MOST_KEPT {
            return Ok(UploadedPicture { format, width, height, data });
        }
    }
    Err(EmblemError::TooDetailed)
}

/// The encoded picture in base64. A PNG keeps transparency; in a JPEG it becomes white.
fn painted(
    image: &HtmlImageElement,
    width: u16,
    height: u16,
    format: PictureFormat,
) -> Result<String, JsValue> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
    canvas.set_width(width.into());
    canvas.set_height(height.into());
    let context: CanvasRenderingContext2d =
        canvas.get_context("2d")?.ok_or(JsValue::NULL)?.unchecked_into();
    let (wide, high) = (f64::from(width), f64::from(height));
    let kind = match format {
        PictureFormat::Png => "image/png",
        PictureFormat::Jpeg => {
            context.set_fill_style_str("#ffffff");
            context.fill_rect(0.0, 0.0, wide, high);
            "image/jpeg"
        }
    };
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, wide, high)?;
    let address = canvas.to_data_url_with_type(kind)?;
    // A browser that does not support the media type falls back to another one.
    let data = address.strip_prefix(&format!("data:{kind};base64,"));
    data.map(str::to_owned).ok_or(JsValue::NULL)
}
