"""Makes rare-a.ttf and rare-b.ttf: the characters of Chinese names that Noto Sans SC lacks.

Needs: pip install fonttools; the Debian packages fonts-hanazono and unicode-data, unpacked into DIR.
Run:   python3 make-rare-fonts.py DIR NOTO.ttf   (NOTO: @expo-google-fonts/noto-sans-sc, 400Regular)
"""
import bz2
import re
import subprocess
import sys
from fontTools.ttLib import TTFont

root, noto_path = sys.argv[1:3]
noto = TTFont(noto_path).getBestCmap()
# Sources of China that stand for names of people and places and for standard characters (Unicode Standard Annex 38).
sources = re.compile(r"^(GXM|GIDC|GCYY?|GFZ|GXC|GLGYJ|GU|GCH|GGH|GZA|GZH|GZJW|GE|GH|GK|GT|GS|G0|G1|G3|G5|G7|G8)\b")
wanted = {0x20BB7, 0x2C386}
for name in ["Unihan_IRGSources", "Unihan_DictionaryLikeData", "Unihan_OtherMappings", "Unihan_NumericValues"]:
    for line in bz2.open(f"{root}/usr/share/unicode/{name}.txt.bz2", "rt", encoding="utf8"):
        row = re.match(r"U\+([0-9A-F]+)\t(k\w+)\t(.*)", line)
        if not row:
            continue
        code = int(row[1], 16)
        if row[2] in ("kTGH", "kIICore") or (row[2] == "kIRG_GSource" and sources.match(row[3])):
            wanted.add(code)
wanted.update(range(0x3400, 0x4DC0), range(0x4E00, 0xA000), range(0xF900, 0xFB00))
missing = sorted(code for code in wanted if code not in noto)
for part, letter in (("A", "a"), ("B", "b")):
    source = f"{root}/usr/share/fonts/truetype/hanazono/HanaMin{part}.ttf"
    have = TTFont(source).getBestCmap()
    codes = [code for code in missing if code in have]
    missing = [code for code in missing if code not in have]
    out = f"rare-{letter}.ttf"
    unicodes = ",".join(f"{code:X}" for code in codes)
    open("codes.txt", "w").write(unicodes)
    options = ["--unicodes-file=codes.txt", f"--output-file={out}", "--layout-features=", "--no-hinting",
               "--name-IDs=*", "--notdef-outline", "--drop-tables+=vhea,vmtx,VORG,GSUB,GPOS,GDEF,BASE"]
    subprocess.run(["pyftsubset", source, *options], check=True)
    font = TTFont(out)
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6, 16):
            record.string = f"ShenbaoRare{part}"
    font.save(out)
    print(out, len(codes), "characters")
print(len(missing), "characters in neither font")
