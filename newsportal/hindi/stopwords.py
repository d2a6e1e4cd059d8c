"""Words that queries ignore: they are in every text, in Hindi, in Hinglish and in English."""

# By their folded key.
HINDI = """
    का के की को में से पर ने तक और या एवं तथा व भी ही तो कि जो सो यह ये वह वे वो इस उस इन उन
    इसके उसके इसकी उसकी इसका उसका इनके उनके इनकी उनकी इनका उनका इसे उसे इन्हें उन्हें इसमें उसमें
    जिस जिसे जिसके जिसकी जिसका जिन लिए साथ द्वारा अपने अपनी अपना मैं हम मेरा मेरी मेरे
    हमारे हमारी हमारा
    है हैं हूं हो था थी थे थीं होगा होगी होंगे होता होती होते हुआ हुई हुए हुईं
    गया गई गए गईं रहा रही रहे दिया दी दिए
    क्या कैसे क्यों कब कहां कौन किस
"""
HINGLISH = """
    ka ke ki ko me mein mai main se par pe ne tak aur ya bhi hi to toh jo yah yeh ye wah vah woh
    wo vo ve is us iss uss in inn unn liye saath hai hain hoon tha thi the ho hoga hogi hua hui
    hue gaya gayi gaye raha rahi rahe diya di kya kaise kyon kyun kab kahan kaun kis
"""
ENGLISH = """
    a an and are as at be by for from has have he how i its of on or our she that their they
    this was we were what when where which will with you your
"""
STOP_WORDS = frozenset((HINDI + HINGLISH + ENGLISH).split())
