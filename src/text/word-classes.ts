const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))
const phrases = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s*,\s*/u))

/** Words that open a phrase: a line may well begin with them and must not end with them. */
export const OPENERS = words(`
  và hoặc hay nhưng mà cho nhằm để của cùng với vì là trong ngoài trên dưới tại ở về từ đến tới theo do bởi bằng qua giữa
  khi nếu thì như nên dẫn gồm trước sau vào nhờ hơn đừng hãy chớ
`)

/** Openers of two syllables. */
export const LONG_OPENERS = phrases(`
  đối với, dẫn đến, cùng với, trong khi, thay vì, bên cạnh, kể từ, hướng tới, hướng đến, hướng về, gắn với, góp phần, không chỉ, mà còn,
  để cho, nhằm để, trước khi, sau khi, đặc biệt là, cũng như, tiến tới,
  ngay từ, ngay khi, ngay cả, ngay trong, không phải, không thể, không nên, không cần, cần phải, cần được
`)

/** Openers of two syllables where they begin a clause; elsewhere they are two words ("nơi an toàn nhất | là gia đình"). */
export const CLAUSE_OPENERS = phrases('nhất là')

/** Words that lean on the next one: classifiers, numerals, auxiliaries, adverbs. A line may begin with them. */
export const LEANERS = words(`
  các những mọi mỗi từng một hai ba bốn sáu bảy tám chín mười trăm nghìn ngàn vạn muôn nhiều ít cả mấy vài
  việc cái con chiếc ngành cấp sức lòng bộ tập bức lá cây đợt lần chuyến tấm ngôi mảnh nụ ngọn giọt cuốn tờ kẻ đứa đấng
  được bị sẽ đã đang không chưa chẳng phải cần có còn vẫn cũng đều càng rất quá luôn mãi xin mời đi lại tự nên
`)

/** Words that count or choose what follows. */
export const QUANTIFIERS = words('các những mọi mỗi từng một cả')

/** A compound that begins with one of these begins a phrase: "mọi nơi", "các cấp", "tại chỗ". */
export const STARTERS = words('các những mọi mỗi từng tại')

/** Words that make a noun of what follows and are never left alone. */
export const NOMINALIZERS = words('sự nền niềm nỗi tính thứ cuộc cơn tình mối người')

/**
 * People of two syllables and more. Whose or whom is said of any noun, and they do any deed: beside them hardly
 * a term stands that would not be an entry.
 */
export const PEOPLE = phrases(`
  phụ nữ, trẻ em, trẻ em gái, trẻ em trai, trẻ nhỏ, trẻ thơ, con trẻ, con cái, con cháu, con em, cháu con, học sinh, sinh viên, học trò, thầy cô,
  giáo viên, phụ huynh, cha mẹ, ông bà, bố mẹ, vợ chồng, anh em, chị em, bạn bè, bạn đời, người thân, người dân, người bệnh, người nghèo, người già,
  người trẻ, người lớn, người yếu thế, người cao tuổi, người khuyết tật, người lao động, người tiêu dùng, nạn nhân, bệnh nhân, hội viên, khách hàng,
  hành khách, cử tri, mọi người, nam giới, nữ giới, đàn ông, thanh thiếu niên, thanh thiếu nhi, bà con, du khách, công chúng, độc giả, khán giả
`)

/** Words that end what stands before them: "tốt đẹp nhất", "giúp nhau", "điều này". */
export const TRAILERS = words('nhất nhau này ấy nữa')

/** Openers and leaners that are as often the second half of a compound (tiến bộ, học tập, trở về): after an unknown word nobody can tell. */
export const TWO_FACED = words(`
  bộ tập lá cây lòng sức tình tính mối nền thứ con cái chiếc bức ra về đi lại tự nên qua theo bằng giữa hay sau trước trên dưới ngoài
  với cùng phải vào cuộc cấp ngành hơn như còn đều mãi quá việc
`)

/** Pairs with a comma inside that are one term. */
export const COMMA_PAIRS = phrases('phòng chống, nam nữ, nữ nam')

/** Common words of one syllable that stand alone. */
export const SINGLES = words(`
  tăng giảm tạo gây giúp làm sống chết nói nghe lên xuống ra học dạy chơi ăn uống giữ lập mở đóng nuôi dựng xây ở
  yêu thương ghét đánh mắng trọng biết hiểu hỏi gửi nhận đưa mang chống tránh ngừa trừ diệt đẩy kéo nâng hạ gọi
  vượt thắp trao gắn nhường chọn bầu bỏ trồng tiêm khám chữa đọc viết đi đứng ngồi nằm chạy nhảy bơi lái đội mặc
  gieo hiến tặng góp chia nhìn thấy nghĩ tin mơ ước muốn mong hứa thề dám quên nhớ xóa đốt phá chặt săn bắt thả
  mua bán trả vay nộp thu chi dùng lấy cắt sửa thay đổi chuyển gìn rèn luyện thi đấu thắng thua hưởng hết vui khóc
  cười lo sợ chờ đợi tìm kiếm gặp tiếp đón rời bước tới kết nối chung xếp phân loại xả thải rửa đeo cài bật tắt
  hút hít nhậu say thử mời rủ ép cưới đẻ sinh nở chăm bế ru ôm nắm cầm buông dắt che chắn đỡ cứu
  bạn ta em tôi anh chị ông bà cha mẹ bố con cháu vợ chồng trẻ già nam nữ dân cán thầy cô bác chú dì gái trai mình
  nhà nước đất rừng biển sông núi trời mưa gió bão lũ nắng lửa khói rác xe đường phố làng bản xóm ngõ cổng cửa
  chữ sách vở bút lớp bàn tay chân mắt tim máu lòng đời tuổi tên nhịp tiếng lời câu bài thơ ca hát
  ngày tháng tuần giờ phút quý kỳ nơi lúc số nhất này đó kia đây ấy nay năm mùa hè xuân thu đông sáng trưa chiều tối đêm
  nghiêm chính tốt xấu đẹp mới cũ lớn nhỏ cao thấp xa gần nhanh chậm đúng sai đủ thiếu thừa sạch xanh vững mạnh
  giàu nghèo khỏe yếu vui buồn sâu rộng dài ngắn sớm muộn trắng đen đỏ vàng hồng cam tím khó dễ hay giỏi ngoan hiền
  nóng lạnh ấm mát tươi sáng trong đục đau ốm riêng chung cùng ngay nữa hết khóa sang dịch khỏi thêm dành lấp thôi rồi lại
  tội bệnh thuốc quỹ giá quà nghề luật quyền phép lệnh phiếu thẻ sổ mức cách điều chuyện tin nạn hại lợi ích
  đảng bác tổ quê cờ hoa cây lá chim cá gạo cơm áo bữa món giận ngã bỏng đói khát mệt rét ngủ thức dỗ khuyên dặn
`)

/** First words of places: the name that follows belongs to them. */
export const PLACE_TYPES = phrases(`
  tỉnh, huyện, xã, phường, quận, thôn, ấp, bản, buôn, làng, đảo, sông, núi, hồ, tp., tp, thành phố, thị xã, thị trấn, đặc khu, khu phố,
  khu vực, tổ dân phố, huyện đảo, xã đảo, quần đảo, vịnh, cầu, đường, phố
`)

/** Heads of organizations in one syllable; their field follows. */
export const OFFICE_TYPES = words(
  'sở bộ ban hội phòng vụ cục viện trường trạm đoàn đảng khoa tổ đội chi tổng tòa đài báo nhà quỹ liên',
)

/** What is counted: a number is not parted from these. */
export const COUNTED = words(`
  ngày giờ phút giây tuần tháng năm tuổi người con em trẻ nữ nam lần đợt suất không có sạch xanh nhất triệu tỷ nghìn ngàn trăm đồng
  m km kg g cm mm ha tấn mét % độ cấp bước điểm phần nhóm bài ban loại điều tiêu mục kỳ khóa hộ gia cơ
`)

/** Whether a line should not end on this syllable. */
export const isWeak = (syllable: string): boolean => {
  const key = syllable.toLowerCase()
  return OPENERS.has(key) || LEANERS.has(key) || NOMINALIZERS.has(key)
}
