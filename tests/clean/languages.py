"""The same invented news in twelve languages that are not English, a few sentences each."""

from __future__ import annotations

SAMPLES = {
    "de": """Der Premierminister hat am Dienstag eine vorgezogene Wahl in Varland verworfen. Die
Finanzministerin sagte, das Geld für die neue Brücke sei vorhanden. Die Opposition
nannte das einen schlechten Scherz und verlangte eine Abstimmung im Parlament.""",
    "fr": """Le premier ministre a exclu mardi une élection anticipée au Varland. La ministre des
finances a déclaré que l'argent du nouveau pont avait été trouvé. L'opposition a
parlé d'une mauvaise plaisanterie et demande un vote du parlement.""",
    "es": """El primer ministro descartó el martes elecciones anticipadas en Varland. La ministra
de Hacienda dijo que el dinero para el nuevo puente ya está asegurado. La oposición
lo calificó de broma y exige una votación en el parlamento.""",
    "pt": """O primeiro-ministro descartou na terça-feira eleições antecipadas em Varland. A
ministra das Finanças disse que o dinheiro para a nova ponte já foi encontrado. A
oposição chamou isso de piada e exige uma votação no parlamento.""",
    "it": """Il primo ministro ha escluso martedì elezioni anticipate in Varland. La ministra
delle finanze ha detto che i soldi per il nuovo ponte sono stati trovati.
L'opposizione ha parlato di uno scherzo e chiede un voto del parlamento.""",
    "nl": """De premier heeft dinsdag vervroegde verkiezingen in Varland uitgesloten. De minister
van Financiën zei dat het geld voor de nieuwe brug is gevonden. De oppositie noemde
dat een slechte grap en eist een stemming in het parlement.""",
    "pl": """Premier wykluczył we wtorek przedterminowe wybory w Varlandzie. Minister finansów
powiedziała, że pieniądze na nowy most zostały znalezione. Opozycja nazwała to
kiepskim żartem i żąda głosowania w parlamencie.""",
    "ru": """Премьер-министр исключил во вторник досрочные выборы в Варланде. Министр финансов
сказала, что деньги на новый мост найдены. Оппозиция назвала это плохой шуткой и
требует голосования в парламенте.""",
    "tr": """Başbakan salı günü Varland'da erken seçim yapılmayacağını söyledi. Maliye bakanı
yeni köprü için gereken paranın bulunduğunu açıkladı. Muhalefet bunu kötü bir şaka
olarak nitelendirdi ve mecliste oylama istedi.""",
    "ar": """استبعد رئيس الوزراء يوم الثلاثاء إجراء انتخابات مبكرة في فارلاند. وقالت وزيرة
المالية إن أموال الجسر الجديد متوفرة. ووصفت المعارضة ذلك بأنه مزحة سيئة وطالبت
بتصويت في البرلمان.""",
    "ur": """وزیر اعظم نے منگل کو ورلینڈ میں قبل از وقت انتخابات کو خارج از امکان قرار دیا۔ وزیر
خزانہ نے کہا کہ نئے پل کے لیے رقم مل گئی ہے۔ حزب اختلاف نے اسے ایک برا مذاق قرار دیا
اور پارلیمان میں ووٹنگ کا مطالبہ کیا۔""",
    "hi": """प्रधानमंत्री ने मंगलवार को वारलैंड में समय से पहले चुनाव कराने से इनकार किया। वित्त
मंत्री ने कहा कि नए पुल के लिए पैसा मिल गया है। विपक्ष ने इसे एक बुरा मज़ाक बताया और
संसद में मतदान की मांग की।""",
}
