//! What the file says of itself: title, author, dates, standards, colour, attachment, identifier.

use chrono::{DateTime, FixedOffset};
use lopdf::{Dictionary, Object, Stream, StringFormat, dictionary};
use sepakat_domain::organisation::Language;
use sha2::{Digest, Sha256};

use crate::model::{Attachment, Document};
use crate::pdf::{PRODUCER, PdfFault, catalogue, icc, text};

/// When the paper was made.
pub(super) struct Moment(DateTime<FixedOffset>);

impl Moment {
    pub fn of(rfc3339: &str) -> Result<Moment, PdfFault> {
        DateTime::parse_from_rfc3339(rfc3339).map(Moment).map_err(|_| PdfFault::Date(rfc3339.to_owned()))
    }

    fn iso(&self) -> String {
        self.0.format("%Y-%m-%dT%H:%M:%S%:z").to_string()
    }

    fn pdf(&self) -> String {
        let zone = self.0.format("%:z").to_string();
        format!("D:{}{}'", self.0.format("%Y%m%d%H%M%S"), zone.replace(':', "'"))
    }
}

/// Writes all of it into the file.
pub(super) fn write(raw: &mut lopdf::Document, document: &Document, moment: &Moment) {
    raw.version = "1.7".to_owned();
    let xmp = xmp(document, moment);
    let id = identifier(raw, document, &xmp);
    let metadata = Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, xmp.into_bytes());
    let metadata = raw.add_object(metadata.with_compression(false));
    let intent = output_intent(raw);
    let attachments = [&document.attachment, &document.evidence].into_iter().flatten();
    let mut attached: Vec<_> = attachments.map(|a| (&a.name, attach(raw, a, moment))).collect();
    let language = language(document.language);
    if let Some(catalogue) = catalogue(raw) {
        catalogue.set("Version", "1.7");
        catalogue.set("Lang", Object::string_literal(language));
        catalogue.set("PageMode", "UseOutlines");
        catalogue.set("PageLayout", "SinglePage");
        catalogue.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
        catalogue.set("Metadata", metadata);
        catalogue.set("OutputIntents", vec![intent]);
        if !attached.is_empty() {
            catalogue
                .set("AF", attached.iter().map(|(_, file)| Object::Reference(*file)).collect::<Vec<_>>());
            // A tree of names is in order.
            attached.sort();
            let names = attached.into_iter().flat_map(|(name, file)| [text(name), file.into()]);
            let names = dictionary! { "Names" => names.collect::<Vec<_>>() };
            catalogue.set("Names", dictionary! { "EmbeddedFiles" => names });
        }
    }
    let mut info = Dictionary::new();
    info.set("Title", text(&document.title));
    info.set("Author", text(&document.author));
    info.set("Creator", text("Sepakat"));
    info.set("Producer", text(PRODUCER));
    info.set("CreationDate", Object::string_literal(moment.pdf()));
    info.set("ModDate", Object::string_literal(moment.pdf()));
    if let Ok(id) = raw.trailer.get(b"Info").and_then(Object::as_reference) {
        raw.objects.insert(id, Object::Dictionary(info));
    }
    let id = || Object::String(id.to_vec(), StringFormat::Hexadecimal);
    raw.trailer.set("ID", vec![id(), id()]);
}

pub(super) fn language(language: Language) -> &'static str {
    match language {
        Language::Id => "id",
        Language::En => "en",
    }
}

/// The identifier follows from the content.
fn identifier(raw: &lopdf::Document, document: &Document, xmp: &str) -> [u8; 16] {
    let mut hash = Sha256::new();
    hash.update(xmp);
    for attachment in [&document.attachment, &document.evidence].into_iter().flatten() {
        hash.update(&attachment.bytes);
    }
    for object in raw.objects.values() {
        if let Ok(stream) = object.as_stream() {
            hash.update(&stream.content);
        }
    }
    let mut id = [0; 16];
    id.copy_from_slice(&hash.finalize()[..16]);
    id
}

fn output_intent(raw: &mut lopdf::Document) -> Object {
    let profile = Stream::new(dictionary! { "N" => 3, "Alternate" => "DeviceRGB" }, icc::srgb());
    let profile = raw.add_object(profile);
    Object::Reference(raw.add_object(dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB IEC61966-2.1"),
        "Info" => Object::string_literal("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    }))
}

fn attach(raw: &mut lopdf::Document, attachment: &Attachment, moment: &Moment) -> lopdf::ObjectId {
    let parameters = dictionary! {
        "Size" => attachment.bytes.len() as i64,
        "ModDate" => Object::string_literal(moment.pdf()),
    };
    let content = Stream::new(
        dictionary! {
            "Type" => "EmbeddedFile",
            "Subtype" => Object::Name(attachment.media.as_bytes().to_vec()),
            "Params" => parameters,
        },
        attachment.bytes.clone(),
    );
    let content = raw.add_object(content);
    raw.add_object(dictionary! {
        "Type" => "Filespec",
        "F" => text(&attachment.name),
        "UF" => text(&attachment.name),
        "Desc" => text(&attachment.description),
        "AFRelationship" => "Source",
        "EF" => dictionary! { "F" => content, "UF" => content },
    })
}

fn xmp(document: &Document, moment: &Moment) -> String {
    let (title, author) = (escaped(&document.title), escaped(&document.author));
    let (language, date) = (language(document.language), moment.iso());
    format!(
        r#"<?xpacket begin="{bom}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>Sepakat</xmp:CreatorTool>
<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
<pdf:Producer>{PRODUCER}</pdf:Producer>
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"#,
        bom = '\u{FEFF}',
    )
}

/// Text inside XML: the five signs escaped, what XML cannot carry left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            '\n' | '\r' | '\t' => out.push(' '),
            c if c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}') => {}
            c => out.push(c),
        }
    }
    out
}
