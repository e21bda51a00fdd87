//! Emblems: the agency's own pictures, or an empty box of the regulated size.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use documents::document::{PictureFormat, Pictures, UploadedPicture};
use ooxmlsdk::schemas::{a, pic, w, wp};
use ooxmlsdk::units::CoordinateValue;

use super::make::make;

const NAMESPACE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";
/// English metric units in a tenth of a millimetre.
const PER_TENTH: i64 = 3600;
/// Shown in place of a missing picture; Word's "change picture" keeps its size.
const BOX: &[u8] = include_bytes!("../../assets/emblem-box.png");

/// A picture as a part of the package.
pub(super) struct Image {
    pub(super) id: &'static str,
    pub(super) file: String,
    pub(super) bytes: Vec<u8>,
    /// In pixels.
    width: u16,
    height: u16,
    alternative: &'static str,
}

/// The pictures of a document, each stored once however often it is shown.
pub(super) struct Images {
    pub(super) garuda: Image,
    pub(super) seal: Image,
}

impl Images {
    pub(super) fn of(pictures: &Pictures) -> Self {
        let image = |picture: Option<&UploadedPicture>, id, stem, named, open| match picture
            .and_then(decoded)
        {
            Some((picture, bytes)) => Image {
                id,
                file: format!("{stem}.{}", extension(picture.format)),
                bytes,
                width: picture.width,
                height: picture.height,
                alternative: named,
            },
            None => Image {
                id,
                file: format!("{stem}.png"),
                bytes: BOX.to_vec(),
                width: 1,
                height: 1,
                alternative: open,
            },
        };
        Self {
            garuda: image(
                pictures.garuda.as_deref(),
                "rIdGaruda",
                "garuda",
                "ตราครุฑ",
                "ที่สำหรับตราครุฑ",
            ),
            seal: image(
                pictures.seal.as_deref(),
                "rIdSeal",
                "seal",
                "ตราสัญลักษณ์ของหน่วยงาน",
                "ที่สำหรับตราสัญลักษณ์ของหน่วยงาน",
            ),
        }
    }
}

/// The decoded file of a picture; `None` if it is not of the format it claims.
fn decoded(picture: &UploadedPicture) -> Option<(&UploadedPicture, Vec<u8>)> {
    let bytes = STANDARD.decode(picture.data.as_bytes()).ok()?;
    let signature: &[u8] = match picture.format {
        PictureFormat::Png => b"\x89PNG\r\n\x1a\n",
        PictureFormat::Jpeg => b"\xff\xd8\xff",
    };
    let is_sound = bytes.starts_with(signature) && picture.width > 0 && picture.height > 0;
    is_sound.then_some((picture, bytes))
}

fn extension(format: PictureFormat) -> &'static str {
    match format {
        PictureFormat::Png => "png",
        PictureFormat::Jpeg => "jpeg",
    }
}

impl Image {
    /// The picture in the line of text, as high as asked but not wider than `widest` (both in tenths of a millimetre).
    /// `no` is unique among all drawings of the document, as Word requires.
    pub(super) fn drawing(&self, height: i64, widest: i64, no: usize) -> w::Drawing {
        let (mut high, mut wide) = (
            height * PER_TENTH,
            height * PER_TENTH * i64::from(self.width) / i64::from(self.height),
        );
        let most = widest * PER_TENTH;
        if wide > most {
            high = high * most / wide;
            wide = most;
        }
        let id = u32::try_from(no).unwrap_or(u32::MAX);
        let picture = make!(pic::Picture {
            non_visual_picture_properties: make!(pic::NonVisualPictureProperties {
                non_visual_drawing_properties: make!(pic::NonVisualDrawingProperties {
                    id: id,
                    name: self.file.clone(),
                }),
                non_visual_picture_drawing_properties:
                    pic::NonVisualPictureDrawingProperties::default(),
            }),
            blip_fill: make!(pic::BlipFill {
                blip: make!(a::Blip { embed: self.id }),
                blip_fill_choice: pic::BlipFillChoice::Stretch(Box::new(make!(a::Stretch {
                    fill_rectangle: a::FillRectangle::default(),
                }))),
            }),
            shape_properties: make!(pic::ShapeProperties {
                transform2_d: make!(a::Transform2D {
                    offset: a::Offset::default(),
                    extents: a::Extents {
                        cx: CoordinateValue::Emu(wide),
                        cy: CoordinateValue::Emu(high),
                    },
                }),
                shape_properties_choice1: pic::ShapePropertiesChoice::PresetGeometry(Box::new(
                    make!(a::PresetGeometry {
                        preset: a::ShapeTypeValues::Rectangle,
                        adjust_value_list: a::AdjustValueList::default(),
                    })
                )),
            }),
        });
        let inline = make!(wp::Inline {
            distance_from_top: 0_u32,
            distance_from_bottom: 0_u32,
            distance_from_left: 0_u32,
            distance_from_right: 0_u32,
            extent: make!(wp::Extent { cx: wide, cy: high }),
            doc_properties: make!(wp::DocProperties {
                id: id,
                name: format!("Picture {no}"),
                description: self.alternative,
            }),
            // Resizing it, or replacing it by another picture, keeps its proportions.
            non_visual_graphic_frame_drawing_properties: make!(
                wp::NonVisualGraphicFrameDrawingProperties {
                    graphic_frame_locks: make!(a::GraphicFrameLocks { no_change_aspect: true }),
                }
            ),
            graphic: make!(a::Graphic {
                graphic_data: make!(a::GraphicData {
                    uri: NAMESPACE,
                    graphic_data_choice: vec![a::GraphicDataChoice::Picture(Box::new(picture))],
                }),
            }),
        });
        make!(w::Drawing { drawing_choice: w::DrawingChoice::Inline(Box::new(inline)) })
    }
}
